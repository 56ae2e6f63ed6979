import { decodeString } from 'micromark-util-decode-string'

const entityPattern = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y

/** What looks like a character reference at an ampersand, or nothing. */
export function readEntity(text: string, at: number): string {
  entityPattern.lastIndex = at
  return entityPattern.test(text) ? text.slice(at, entityPattern.lastIndex) : ''
}

const decoded = new Map<string, string>()
// Enough for those that are in use.
const mostDecoded = 1000

/** The character that a reference stands for; the reference itself if for none. */
export function decodeEntity(entity: string): string {
  let value = decoded.get(entity)
  if (value === undefined) {
    value = decodeString(entity)
    if (decoded.size < mostDecoded) decoded.set(entity, value)
  }
  return value
}
