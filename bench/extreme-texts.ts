import { readTexts } from './texts.ts'

/** Makes a document of about so many units of size. */
export interface ExtremeText {
  readonly title: string
  /** What `full` counts. */
  readonly unit: 'bytes' | 'units'
  readonly full: number
  /** The parts of a document of this size; joined, they are the document. */
  readonly make: (size: number) => Iterable<string>
}

const megabyte = 1e6

/** Documents that are larger than any that somebody writes, or made to be slow. */
export const extremeTexts: readonly ExtremeText[] = [
  {
    title: 'document of 100 MB',
    unit: 'bytes',
    full: 100 * megabyte,
    make: joinPublished,
  },
  {
    title: '1,000,000 units',
    unit: 'units',
    full: 1e6,
    make: function* (size) {
      yield frontMatter
      for (let number = 0; number < size; number++) yield `${shortPair(number)}\n\n`
    },
  },
  {
    title: 'line of 50 MB, of units',
    unit: 'bytes',
    full: 50 * megabyte,
    make: function* (size) {
      yield frontMatter
      let number = 0
      for (let written = 0; written < size; ) {
        const pair = `${shortPair(number++)} `
        written += Buffer.byteLength(pair)
        yield pair
      }
      yield '\n'
    },
  },
  {
    title: 'line of 50 MB, one unit',
    unit: 'bytes',
    full: 50 * megabyte,
    make: (size) => [
      frontMatter,
      pair('00000-101', repeat('Pegel steigt ', size / 2), repeat('Water rises ', size / 2)),
      '\n',
    ],
  },
  {
    title: 'line of 50 MB, no unit',
    unit: 'bytes',
    full: 50 * megabyte,
    make: (size) => [frontMatter, repeat('water rises ', size), '\n\n', shortPair(1), '\n'],
  },
  ...['[', '`', '<span '].flatMap((mark) => [
    {
      title: `1 MB of \`${mark}\``.replace('```', '`` ` ``'),
      unit: 'bytes' as const,
      full: megabyte,
      make: (size: number) => [
        frontMatter,
        shortPair(1),
        '\n\n',
        repeat(mark, size),
        '\n\n',
        shortPair(2),
        '\n',
      ],
    },
    {
      title: `1 MB of \`${mark}\` in a unit`.replace('```', '`` ` ``'),
      unit: 'bytes' as const,
      full: megabyte,
      make: (size: number) => [
        frontMatter,
        shortPair(1),
        '\n\n',
        pair('00000-102', repeat(mark, size / 2), repeat(mark, size / 2)),
        '\n\n',
        shortPair(3),
        '\n',
      ],
    },
  ]),
]

const frontMatter = '---\ntitle: Tideline\nms.contentlocale: de-DE\n---\n\n'

function shortPair(number: number): string {
  const id = `00000-${101 + number}`
  return pair(id, `Pegel ${number} steigt.`, `Gauge ${number} rises.`)
}

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}

function repeat(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length))
}

/** Published documents one after the other, again and again, each with ids of its own. */
function* joinPublished(size: number): Generator<string> {
  const { texts } = readTexts()
  yield frontMatter
  let written = 0
  for (let number = 0; written < size; number++) {
    const text = texts[number % texts.length] ?? ''
    const prefix = number.toString(16).padStart(5, '0')
    const body = text
      .replace(/^---\r?\n.*?\r?\n---\r?\n/s, '')
      .replace(/(data-[ts]tu-id="|data-[ts]tu-id=&quot;)[0-9a-f]{5}-/g, `$1${prefix}-`)
    yield `${body}\n\n`
    written += Buffer.byteLength(body)
  }
}
