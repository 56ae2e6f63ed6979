import { replaceCommands } from '../hidden-characters.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML, for content and for quoted values of attributes. */
export function escapeHtml(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (character) => references[character] ?? character)
  return replaceCommands(escaped, '&#35;')
}
