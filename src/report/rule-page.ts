import type { Severity } from '../finding.ts'
import { escapeControls } from './findings.ts'

/** A rule as its page shows it. */
export interface DescribedRule {
  readonly id: string
  readonly severity: Severity
  readonly preset: 'recommended' | 'strict' | 'none'
  readonly description: string
  /** Markdown. */
  readonly details: string
  readonly examples: readonly DescribedExample[]
  readonly isFixable?: boolean
  readonly options?: Readonly<Record<string, DescribedOption>>
}

interface DescribedOption {
  readonly type: string
  readonly description: string
  readonly default: unknown
}

/** A pair, a document, or several pairs that are documents. */
interface DescribedExample {
  readonly title: string
  readonly language?: string
  readonly options?: Readonly<Record<string, unknown>>
  readonly findings?: readonly string[]
  readonly before?: string
  readonly target?: string
  readonly source?: string
  readonly text?: string
  readonly sourceText?: string
  readonly fixed?: string
  readonly pairs?: readonly { readonly target: string; readonly source: string }[]
}

/** A rule's page as Markdown, with its id as a heading of the second level. */
export function formatRulePage(rule: DescribedRule): string {
  const { id, description, details, examples, options = {} } = rule
  const blocks = [
    `## ${id}`,
    `${description}.`,
    formatFacts(rule),
    details.trim(),
    formatOptions(options),
    formatPairs(examples),
    ...examples.map(formatDocument),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** The reference of rules: a table, then a page each. */
export function formatRuleReference(rules: readonly DescribedRule[]): string {
  const rows = rules.map(({ id, severity, preset, isFixable, description }) => [
    `[\`${id}\`](#${id})`,
    severity,
    preset,
    isFixable ? 'yes' : '',
    description.replaceAll('|', '\\|'),
  ])
  const table = formatTable(['rule', 'severity', 'preset', 'fixable', 'holds'], rows)
  return `${table}\n\n${rules.map(formatRulePage).join('\n')}`
}

function formatFacts({ severity, preset, isFixable }: DescribedRule): string {
  const where = preset === 'none' ? 'on only if configured' : `preset \`${preset}\``
  return `Severity \`${severity}\`, ${where}${isFixable ? ', fixable' : ''}.`
}

function formatOptions(options: Readonly<Record<string, DescribedOption>>): string {
  const rows = Object.entries(options).map(([name, option]) => [
    code(name),
    option.type,
    code(JSON.stringify(option.default)),
    option.description.replaceAll('|', '\\|'),
  ])
  return rows.length === 0 ? '' : formatTable(['option', 'type', 'default', 'meaning'], rows)
}

/** Examples that are pairs, as one table. */
function formatPairs(examples: readonly DescribedExample[]): string {
  const rows = examples.flatMap((example) => {
    const pairs = example.pairs ?? [example]
    return pairs.flatMap(({ target, source }, index) => {
      if (target === undefined || source === undefined) return []
      const isLast = index === pairs.length - 1
      return [
        [
          index === 0 ? nameExample(example) : '',
          code((example.before ?? '') + target),
          code(source),
          isLast ? formatFindings(example).join('; ') : '',
        ],
      ]
    })
  })
  return rows.length === 0 ? '' : formatTable(['', 'target', 'source', 'findings'], rows)
}

/** An example that is a document. */
function formatDocument(example: DescribedExample): string {
  const { text, sourceText, fixed } = example
  if (text === undefined) return ''
  return [
    `${nameExample(example)}:`,
    fence(text),
    ...(sourceText === undefined ? [] : ['with the source document', fence(sourceText)]),
    ...formatFindings(example).map((finding) => `- ${finding}`),
    ...(fixed === undefined ? [] : ['repaired', fence(fixed)]),
  ].join('\n\n')
}

function nameExample({ title, language, options }: DescribedExample): string {
  const facts = [
    ...(language === undefined ? [] : [language]),
    ...Object.entries(options ?? {}).map(
      ([name, value]) => `${code(name)}: ${code(JSON.stringify(value))}`,
    ),
  ]
  const name = title.replaceAll('|', '\\|')
  return facts.length === 0 ? name : `${name} (${facts.join(', ')})`
}

function formatFindings({ findings = [], fixed, text }: DescribedExample): string[] {
  if (findings.length === 0) return ['good']
  const said = findings.map((finding) => {
    const [severity = ''] = finding.split(' ', 1)
    return `${severity}: ${code(finding.slice(severity.length + 1))}`
  })
  return fixed === undefined || text !== undefined ? said : [...said, `repaired: ${code(fixed)}`]
}

function formatTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = titles.map(() => '---')
  return [titles, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A code span that also stands in a table. */
function code(text: string): string {
  if (text === '') return ''
  const shown = escapeControls(text.replace(/\r\n?|\n/g, '⏎')).replaceAll('|', '\\|')
  const runs = Array.from(shown.matchAll(/`+/g), ([run]) => run.length)
  let length = 1
  while (runs.includes(length)) length++
  const ticks = '`'.repeat(length)
  // A space at both ends goes away again.
  const space = /^[` ]|[` ]$/.test(shown) ? ' ' : ''
  return `${ticks}${space}${shown}${space}${ticks}`
}

function fence(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`{3,}/g), ([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const lines = text.replace(/(?:\r\n?|\n)$/, '').split(/\r\n?|\n/)
  return [`${ticks}markdown`, ...lines.map(escapeControls), ticks].join('\n')
}
