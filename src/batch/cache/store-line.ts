import { createHash } from 'node:crypto'

/** The first line; with another form of the lines it has another number. */
export const storeHeader = 'bitext-cache 1\n'

/** The checksum of a line's content. */
export function sumLine(content: Uint8Array): string {
  return createHash('sha1').update(content).digest('hex').slice(0, 16)
}
