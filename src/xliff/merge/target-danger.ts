import type { Unit } from '../../bitext/document.ts'
import { isWritable } from '../../bitext/is-writable.ts'
import { tokenizeTexts } from '../../bitext/tokenize.ts'
import type { Token } from '../../bitext/tokens.ts'

/**
 * Names the markup that a new target must not bring into a document: span
 * markup that breaks the pair, and raw HTML, script links and code fences that
 * neither the source nor the present target has.
 */
export function findDanger(unit: Unit, target: string): string | undefined {
  if (!isWritable(target)) return 'span markup'
  const [tokens = [], ...known] = tokenizeTexts([target, unit.source, unit.target])
  const knownTokens = known.flat()

  const html = findNew(readHtml(tokens), readHtml(knownTokens))
  if (html !== undefined) return `HTML \`${html}\``
  const link = findNew(readScriptLinks(tokens), readScriptLinks(knownTokens))
  if (link !== undefined) return `script link \`${link}\``
  const opensFence = hasFence(target) && !hasFence(unit.source) && !hasFence(unit.target)
  return opensFence ? 'code fence' : undefined
}

/** HTML, and what opens a tag that is not closed: at the start of a line it is HTML too. */
function readHtml(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'text') return token.text.match(/<[A-Za-z/!?][\w-]*/g) ?? []
    return token.type === 'placeholder' && token.kind === 'html' ? [token.text] : []
  })
}

function readScriptLinks(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    const url = token.type === 'start' || token.type === 'placeholder' ? token.url : undefined
    // Browsers skip white space and control characters in a scheme.
    const scheme = url?.replace(/[\0-\x20]/g, '')
    return scheme && /^(?:javascript|vbscript|data):/i.test(scheme) ? [url ?? ''] : []
  })
}

function findNew(values: readonly string[], known: readonly string[]): string | undefined {
  const knownValues = new Set(known)
  return values.find((value) => !knownValues.has(value))
}

function hasFence(text: string): boolean {
  const fence =
    /(?:^|[\r\n])(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?:`{3}[^`\r\n]*(?:[\r\n]|$)|~{3})/
  return fence.test(text)
}
