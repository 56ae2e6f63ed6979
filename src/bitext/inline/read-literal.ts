import { classifyCharacter, isAlphanumeric, isLetter, whitespace } from './classify-character.ts'

/** Said of a URL whose end is not worth finding out. */
const unknownEnd = -2

const dot = 0x2e
const hyphen = 0x2d
const underscore = 0x5f
const ampersand = 0x26
const semicolon = 0x3b
const lessThan = 0x3c
const openBracket = 0x5b
const closeBracket = 0x5d
const openParenthesis = 0x28
const closeParenthesis = 0x29

// What ends no bare URL: it is left out with all that follows it, up to white space or `<`.
const trailing = markCodes('!"\')*,.:;?_~')
const pathPunctuation = markCodes('!"&\')*,.:;<?]_~')

// Each punctuation mark in a URL asks how far the trail goes.
const longestTrail = 100

function markCodes(characters: string): Uint8Array {
  const codes = new Uint8Array(128)
  for (const character of characters) codes[character.charCodeAt(0)] = 1
  return codes
}

/**
 * Where a bare URL ends whose domain begins at `start`: -1 if it is none, or
 * -2 if that is not worth finding out (GFM 0.29, section 6.9, as `micromark-extension-gfm-autolink-literal` 2 reads it).
 */
export function readUrl(text: string, start: number): number {
  const domainEnd = readDomain(text, start)
  return domainEnd < 0 ? domainEnd : readPath(text, domainEnd)
}

function readDomain(text: string, start: number): number {
  let hasUnderscore = false
  let hadUnderscore = false
  let isSeen = false
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === dot || code === underscore) {
      const trail = isTrail(text, at)
      if (trail === unknownEnd) return unknownEnd
      if (trail === 1) break
      if (code === underscore) hasUnderscore = true
      else {
        hadUnderscore = hasUnderscore
        hasUnderscore = false
      }
    } else {
      if (code !== hyphen && classifyCharacter(code) < 3) break
      isSeen = true
    }
  }
  return isSeen && !hasUnderscore && !hadUnderscore ? at : -1
}

function readPath(text: string, start: number): number {
  let opened = 0
  let closed = 0
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === openParenthesis) opened++
    else if (code === closeParenthesis && closed < opened) closed++
    else if (code < 128 && pathPunctuation[code] === 1) {
      const trail = isTrail(text, at)
      if (trail === unknownEnd) return unknownEnd
      if (trail === 1) break
      if (code === closeParenthesis) closed++
    } else if (classifyCharacter(code) === whitespace) break
  }
  return at
}

/** 1 if all from here to the next white space or `<` is no part of a URL, else 0. */
function isTrail(text: string, start: number): number {
  const limit = start + longestTrail
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === lessThan || classifyCharacter(code) === whitespace) return 1
    if (code === ampersand) {
      const nameStart = at + 1
      do at++
      while (at < limit && isLetter(text.charCodeAt(at)))
      if (at >= limit) return unknownEnd
      if (at === nameStart || text.charCodeAt(at) !== semicolon) return 0
    } else if (code === closeBracket) {
      const next = text.charCodeAt(at + 1)
      if (next === openParenthesis || next === openBracket) return 1
    } else if (code >= 128 || trailing[code] !== 1) return 0
  }
  return unknownEnd
}

/** Where a bare mail address ends whose `@` is at `sign`, or -1. */
export function readMailDomain(text: string, sign: number): number {
  let end = sign + 1
  let hasDot = false
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === dot) {
      if (!isAlphanumeric(text.charCodeAt(end + 1))) break
      hasDot = true
    } else if (code !== hyphen && code !== underscore && !isAlphanumeric(code)) break
  }
  return hasDot && isLetter(text.charCodeAt(end - 1)) ? end : -1
}

/** What may stand in a mail address before its `@`, but for the underscore. */
export function isMailboxCharacter(code: number): boolean {
  return isAlphanumeric(code) || code === 0x2b || code === hyphen || code === dot
}
