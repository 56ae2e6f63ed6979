import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { html } from '../../src/report/html.ts'
import { createReport, findings, render, report } from './sample-report.ts'

const page = render(html, report)

describe('the page', () => {
  test('allows its own style and script and nothing else', () => {
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
    const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [, style] = /<style>(.*?)<\/style>/s.exec(page) ?? []
    const [, script] = /<script>(.*?)<\/script>/s.exec(page) ?? []
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${hash(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  test('has nothing from outside', () => {
    expect(page).not.toMatch(/\s(?:src|srcset|style|on\w+)\s*=|@import|url\(|<(?:link|img|iframe)/)
    expect(page.match(/\shref="[^#][^"]*"/g)).toBeNull()
  })

  test('lists the first findings for readers without scripts', () => {
    const many = findings.flatMap((finding) => Array.from({ length: 50 }, () => finding))
    const text = render(html, createReport(many))
    expect(text.match(/<li class="finding/g)).toHaveLength(200)
    expect(text).toContain('<noscript><p>The first 200 of 300 findings')
    expect(page).not.toContain('<noscript>')
  })

  test('folds the shorter bars of a long chart', () => {
    const found = findings.flatMap((finding) =>
      ['a', 'b', 'c'].map((suffix) => ({ ...finding, rule: `${finding.rule}-${suffix}` })),
    )
    const text = render(html, createReport(found))
    expect(text).toMatch(/<summary>6 more<\/summary><table class="chart">/)
    expect(text.match(/data-filter="rule"/g)).toHaveLength(18)
  })

  test('needs no list and no script without findings', () => {
    const clean = render(html, createReport([]))
    expect(clean).toContain('<p>No findings</p>')
    expect(clean).not.toMatch(/<script|<svg|id="filters"/)
  })

  test('says what could not be done, what is stale and what the baseline has', () => {
    expect(page).toContain('<bdi>docs/fr-fr/a.md</bdi>:3:7: The file is not UTF-8')
    expect(page).toContain('3 of 10 (30&nbsp;%)')
    expect(page).toContain('4 findings in the baseline')
    expect(page).toContain('<bdi>docs/de-de/old.md</bdi>: number-mismatch (2)')
  })

  test('shows a hidden character by its name', () => {
    const found = findings.map((finding) => ({ ...finding, file: 'a\u202Eb.md' }))
    const text = render(html, createReport(found))
    expect(text).toContain('a<span class="control">U+202E</span>b.md')
  })
})
