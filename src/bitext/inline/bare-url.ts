import { isBlank } from './classify-character.ts'
import { isMailboxCharacter, readMailDomain } from './read-literal.ts'

// Remark looks for bare URLs twice: in the text, and in the tree where brackets
// stand before. These tell where the second search could find one.

const ampersand = 0x26
const openParenthesis = 0x28
const asterisk = 0x2a
const dot = 0x2e
const colon = 0x3a
const atSign = 0x40
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const underscore = 0x5f
const tilde = 0x7e

/** Where the `http` or `https` begins that ends at `end`, or -1. */
export function findProtocol(text: string, end: number): number {
  const last = text.charCodeAt(end - 1) | 0x20
  if (last !== 0x70 && last !== 0x73) return -1
  const match = /https?$/i.exec(text.slice(Math.max(0, end - 5), end))
  return match ? end - match[0].length : -1
}

/** Whether `www` ends at `end`. */
export function endsWithWww(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) | 0x20) === 0x77 && /^www$/i.test(text.slice(end - 3, end))
}

/** Whether remark may find a URL at an `http:` whose colon is at `at`. */
export function mayBeginUrl(text: string, at: number): boolean {
  urlRestPattern.lastIndex = at + 1
  return urlRestPattern.test(text)
}

/** Whether a bare URL could go through the escape at `at`. */
export function mayHideInUrl(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1)
  if (code === colon) return findProtocol(text, at) >= 0
  if (code === dot) return endsWithWww(text, at)
  if (code !== atSign) return false
  return isWordCharacter(text.charCodeAt(at - 1)) && isWordCharacter(text.charCodeAt(at + 2))
}

/** Whether an entity's character can be a part of what makes a bare URL one. */
export function mayStandForUrl(character: string): boolean {
  return /[\w@:./+-]/.test(character)
}

const mailPattern = /[\w.+-]+@/y

/** Whether a bare mail address begins here, which goes before a `www.`. */
export function isMailAddress(text: string, start: number): boolean {
  mailPattern.lastIndex = start
  return mailPattern.test(text) && readMailDomain(text, mailPattern.lastIndex - 1) >= 0
}

// What remark looks for behind `http:` when the tree is there; an escape or an
// entity may hide any character.
const urlRestPattern = /\\\/|&|\/(?:\\\/|&|\/[\w-]*[.\\&])/y

const mailRestPattern = /[\w-]*(?:[\\&]|\.(?:[\w.-]*[\\&]|[\w-]+(?:\.[\w-]+)*(?<![\d_-])))/y

/** Whether remark may find a mail address around an `@` when the tree is there. */
export function mayEndMail(text: string, at: number): boolean {
  if (!isWordCharacter(text.charCodeAt(at - 1))) return false
  mailRestPattern.lastIndex = at + 1
  return mailRestPattern.test(text)
}

/** What bare mail addresses and URLs are made of, escapes and entities included. */
export function isWordCharacter(code: number): boolean {
  return isMailboxCharacter(code) || code === underscore || code === backslash || code === ampersand
}

/** Whether micromark takes a `www.` behind a code unit for a URL. */
export function mayStandBeforeWww(code: number): boolean {
  return (
    Number.isNaN(code) ||
    isBlank(code) ||
    code === openParenthesis ||
    code === asterisk ||
    code === underscore ||
    code === openBracket ||
    code === closeBracket ||
    code === tilde
  )
}
