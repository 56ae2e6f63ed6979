/** A scalar of a YAML mapping, as a string. */
export interface PlainValue {
  readonly text: string
  /** Where it stands in the YAML, with its quotes. */
  readonly start: number
  readonly end: number
}

const strangePattern = /[\0-\x09\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF]|\r(?!\n)/
const keyPattern = /[A-Za-z][\w.-]{0,99}:/y
const blockPattern = /^[|>][-+]?$/
const indicators = '-?:,[]{}#&*!|>\'"%@`'

/**
 * Reads the values of `keys` of a plain YAML mapping, as YAML's failsafe schema
 * has them; a key without a scalar is absent.
 *
 * Plain is what nearly all front matters are: a key a line, with a scalar in
 * the line, with a list of such scalars that is not indented, or with a block
 * scalar. No escapes, flow collections, tags, anchors, tabs or comments behind
 * values. All else is undefined: it is for a YAML parser, and so is a block
 * scalar of one of `keys`.
 */
export function readPlainYaml(
  yaml: string,
  keys: readonly string[],
): ReadonlyMap<string, PlainValue> | undefined {
  if (strangePattern.test(yaml)) return undefined
  const values = new Map<string, PlainValue>()
  const seen = new Set<string>()
  /** What the last key waits for: nothing, the items of a list, or the lines of a block. */
  let waiting: 'nothing' | 'items' | 'lines' = 'nothing'
  let indent = 0

  for (let at = 0; at < yaml.length; ) {
    const next = yaml.indexOf('\n', at) + 1
    if (next === 0) return undefined
    const end = yaml.charCodeAt(next - 2) === 0x0d ? next - 2 : next - 1
    const first = yaml.charCodeAt(at)
    if (end <= at) {
      // An empty line says nothing, but at the start of a block.
      if (waiting === 'lines' && indent === 0) return undefined
    } else if (first === 0x20) {
      const spaces = countSpaces(yaml, at)
      if (waiting !== 'lines' || at + spaces >= end || spaces < indent) return undefined
      if (indent === 0) indent = spaces
    } else if (first === 0x23) {
      if (waiting === 'lines') return undefined
    } else if (first === 0x2d) {
      if (waiting !== 'items' || yaml.charCodeAt(at + 1) !== 0x20) return undefined
      if (!readScalar(yaml, at + 1, end)) return undefined
    } else {
      keyPattern.lastIndex = at
      const key = keyPattern.exec(yaml)?.[0].slice(0, -1)
      if (key === undefined || seen.has(key)) return undefined
      seen.add(key)
      const valueStart = at + key.length + 1
      const isWanted = keys.includes(key)
      if (valueStart + countSpaces(yaml, valueStart) >= end) {
        waiting = 'items'
      } else if (yaml.charCodeAt(valueStart) !== 0x20) {
        return undefined
      } else if (blockPattern.test(yaml.slice(valueStart + 1, end))) {
        if (isWanted) return undefined
        waiting = 'lines'
        indent = 0
      } else {
        const value = readScalar(yaml, valueStart, end)
        if (!value) return undefined
        if (isWanted) values.set(key, value)
        waiting = 'nothing'
      }
    }
    at = next
  }
  return seen.size > 0 ? values : undefined
}

function countSpaces(yaml: string, start: number): number {
  let end = start
  while (yaml.charCodeAt(end) === 0x20) end++
  return end - start
}

/** The scalar that is all of a line's rest, but for spaces around it. */
function readScalar(yaml: string, from: number, lineEnd: number): PlainValue | undefined {
  const start = from + countSpaces(yaml, from)
  let end = lineEnd
  while (end > start && yaml.charCodeAt(end - 1) === 0x20) end--
  if (start >= end) return undefined
  const quote = yaml[start]
  if (quote === '"' || quote === "'") {
    const isWhole = end - start >= 2 && yaml.indexOf(quote, start + 1) === end - 1
    const text = yaml.slice(start + 1, end - 1)
    return isWhole && !(quote === '"' && text.includes('\\')) ? { text, start, end } : undefined
  }
  const text = yaml.slice(start, end)
  return isBareScalar(text) ? { text, start, end } : undefined
}

/** False for what may be no scalar, or another one than its characters. */
function isBareScalar(text: string): boolean {
  if (indicators.includes(text.charAt(0)) || text.endsWith(':')) return false
  return !text.includes(': ') && !text.includes(' #') && text.trim() === text
}
