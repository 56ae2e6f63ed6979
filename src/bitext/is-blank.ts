/** True if a text has nothing but white space. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  // Most texts begin with a letter or a mark of ASCII.
  return !(first > 0x20 && first < 0x7f) && !/\S/.test(text)
}
