import { replaceCommands, replaceHidden } from './hidden-characters.ts'

/** JSON whose strings have escapes for all that must not be printed as it is. */
export function toJsonText(value: unknown): string {
  // Hidden characters, and number signs, can only stand in strings.
  return replaceCommands(replaceHidden(JSON.stringify(value), escapeUnits), '\\u0023')
}

/** The same for a `script` element of HTML. */
export function toScriptJson(value: unknown): string {
  return toJsonText(value).replace(/[<>&]/g, escapeUnits)
}

/** JSON indented by two spaces, each line after the first by `indent` more. */
export function toIndentedJson(value: unknown, indent = ''): string {
  const text = replaceHidden(JSON.stringify(value, null, 2), (character) =>
    character === '\n' ? `\n${indent}` : escapeUnits(character),
  )
  return replaceCommands(text, '\\u0023')
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index).toString(16).toUpperCase()
    return `\\u${code.padStart(4, '0')}`
  }).join('')
}
