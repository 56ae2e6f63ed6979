import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { html } from '../../src/report/html.ts'
import type { Report } from '../../src/report/report.ts'
import { hostileFinding } from '../report/hostile-finding.ts'
import { createReport, findings, mark, render, report } from '../report/sample-report.ts'
import { isMissing } from '../requirement.ts'

const attack =
  '"><img src=x onerror="document.title=1"></script><script>document.title=1</script><!--'
const hostile: Finding = {
  file: `docs/ar-sa/${attack}.md`,
  line: 1,
  column: 1,
  unitId: attack,
  rule: attack,
  severity: 'error',
  message: `Seen \`${attack}\` ${attack}`,
  target: mark(`يقيس ⟦${attack}⟧ الماء`),
  source: mark(`Measures ${attack}`),
}

describe.skipIf(isMissing('chromium'))('the page in Chromium', () => {
  let folder: string
  let browser: Browser
  /** What a page said, asked for or threw. */
  let noises: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bitext-html-'))
    const executablePath = findProgram('chromium')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    expect(noises).toEqual([])
    noises = []
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function open(run: Report, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ ...options, offline: true })
    const page = await context.newPage()
    const path = join(folder, 'report.html')
    writeFileSync(path, render(html, run))
    const url = pathToFileURL(path).href
    page.on('console', (message) => noises.push(message.text()))
    page.on('pageerror', (error) => noises.push(error.message))
    page.on('dialog', (dialog) => noises.push(dialog.message()))
    page.on('request', (request) => {
      if (request.url() !== url) noises.push(request.url())
    })
    await page.goto(url)
    return page
  }

  async function countShown(page: Page): Promise<number> {
    return page.locator('#list > li').count()
  }

  test('shows findings, charts and figures', async () => {
    const page = await open(report)
    expect(await countShown(page)).toBe(findings.length)
    expect(await page.textContent('#status')).toBe('Showing 6 of 6 findings')
    expect(await page.locator('.chart svg').count()).toBe(9)
    const bar = page.locator('.chart svg rect.error').first()
    expect((await bar.boundingBox())?.width).toBeGreaterThan(20)
    expect(await page.locator('mark').first().textContent()).toBe('npm install')
  })

  test.each([
    { name: 'rule', value: 'number-mismatch', left: 1 },
    { name: 'locale', value: 'ja-JP', left: 2 },
  ])('is filtered by $name', async ({ name, value, left }) => {
    const page = await open(report)
    await page.selectOption(`select[name=${name}]`, value)
    expect(await countShown(page)).toBe(left)
    await page.click('button[type=reset]')
    await page.waitForFunction('document.querySelectorAll("#list > li").length === 6')
  })

  test.each([
    { name: 'file', value: 'DE-DE/inst', left: 3 },
    { name: 'search', value: 'gauge tideline', left: 1 },
    { name: 'search', value: 'נמל', left: 1 },
    { name: 'search', value: 'nowhere', left: 0 },
  ])('is filtered by $name: $value', async ({ name, value, left }) => {
    const page = await open(report)
    await page.fill(`input[name=${name}]`, value)
    expect(await countShown(page)).toBe(left)
  })

  test('is filtered by severity', async () => {
    const page = await open(report)
    await page.uncheck('input[value=error]')
    await page.uncheck('input[value=info]')
    expect(await page.locator('#list .severity').allTextContents()).toEqual(['warning', 'warning'])
  })

  test('is filtered by a click on a bar of the chart', async () => {
    const page = await open(report)
    await page.click('a[data-value="he-IL"]')
    expect(await countShown(page)).toBe(1)
    expect(await page.inputValue('select[name=locale]')).toBe('he-IL')
  })

  test('is used with the keyboard', async () => {
    const page = await open(report)
    await page.focus('a[data-value="he-IL"]')
    await page.keyboard.press('Enter')
    expect(await countShown(page)).toBe(1)
    await page.focus('select[name=rule]')
    const names: unknown[] = []
    for (let presses = 0; presses < 7; presses++) {
      await page.keyboard.press('Tab')
      names.push(await page.evaluate('document.activeElement.name || document.activeElement.type'))
    }
    expect(names).toEqual(['locale', 'file', 'search', 'severity', 'severity', 'severity', 'reset'])
  })

  test('sets the target from right to left and the source from left to right', async () => {
    const page = await open(report)
    await page.selectOption('select[name=locale]', 'he-IL')
    const read = (lang: string) =>
      page.evaluate<{ direction: string; indent: number }>(`(() => {
        const element = document.querySelector('#list p[lang="${lang}"]')
        const range = document.createRange()
        range.selectNodeContents(element)
        const indent = range.getClientRects()[0].left - element.getBoundingClientRect().left
        return { direction: getComputedStyle(element).direction, indent }
      })()`)
    const target = await read('he-IL')
    const source = await read('en-US')
    expect(target.direction).toBe('rtl')
    expect(target.indent).toBeGreaterThan(20)
    expect(source).toEqual({ direction: 'ltr', indent: 0 })
  })

  test('lists the same without scripts', async () => {
    const found = [hostile, ...findings, ...fc.sample(hostileFinding, { numRuns: 40, seed: 7 })]
    const read = async (page: Page) => {
      const inner = await page.locator('#list').innerHTML()
      return inner.replaceAll(' tabindex="-1"', '').replaceAll('</li>\n', '</li>').trim()
    }
    const first = await read(await open(createReport(found)))
    const plain = await open(createReport(found), { javaScriptEnabled: false })
    expect(await plain.isVisible('#filters')).toBe(false)
    expect(await read(plain)).toBe(first)
  })

  test.each([true, false])('does nothing that a document says, scripts: %s', async (isScripted) => {
    const run = { ...createReport([hostile]), failures: [{ message: attack, file: attack }] }
    const page = await open(run, { javaScriptEnabled: isScripted })
    expect(await page.title()).toBe('Translation check')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(2)
    expect(await page.locator('#list .message').textContent()).toContain(attack)
  })

  test('lets no other script run', async () => {
    const page = await open(report)
    await page.evaluate(`
      const script = document.createElement('script')
      script.textContent = 'document.title = 1'
      document.body.append(script)
      document.body.setAttribute('onclick', 'document.title = 1')
    `)
    await page.click('h1')
    expect(await page.title()).toBe('Translation check')
    expect(noises.join(' ')).toMatch(/Content Security Policy/)
    noises = []
  })

  test.each([
    { title: 'a telephone', width: 360 },
    { title: 'a desk', width: 1400 },
  ])('fits $title', async ({ width }) => {
    const long = { ...hostile, message: 'x'.repeat(5000), file: `a/${'y'.repeat(500)}.md` }
    const page = await open(createReport([...findings, hostile, long]), {
      viewport: { width, height: 800 },
    })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('stays quick with 20,000 findings', async () => {
    const found = Array.from({ length: 20_000 }, (_, index) => {
      return { ...(findings[index % findings.length] ?? hostile), line: index + 1 }
    })
    const page = await open(createReport(found))
    expect(await countShown(page)).toBe(50)
    const start = performance.now()
    await page.fill('input[name=search]', 'hafen')
    expect(await page.textContent('#status')).toBe('Showing 50 of 3,333 findings')
    expect(performance.now() - start).toBeLessThan(3000)
    await page.click('#more')
    expect(await countShown(page)).toBe(100)
    expect(await page.evaluate('document.activeElement.className')).toBe('finding info')
  })
})

function findProgram(name: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((path) => join(path, name)).find(existsSync) ?? name
}
