const noticePattern =
  /\b[Cc]opyright\s+(?:\([Cc]\)|©|\d|by\b|\p{Lu})|\([Cc]\)\s+(?:\d|\p{Lu})|©\s*\d|\b[Aa]ll [Rr]ights [Rr]eserved\b/u

/** Whether a text is a copyright notice: lists of names, which nobody translates. */
export function isNotice(text: string): boolean {
  return noticePattern.test(text)
}
