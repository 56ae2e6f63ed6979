import type { BitextDocument, Piece } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import { nameAnchor } from '../anchor-name.ts'
import type { CheckRule } from '../rule.ts'

// `<a name=` and what a heading has before it.
const leastLength = 10
const anchorPattern = /(?<![^\r\n])#{1,6}[ \t]{1,9}<a name="([^"<>\r\n]{0,400})"><\/a>/g

/** Reports anchors in headings that are not the ones that links to the source's heading have. */
export const headingAnchor: CheckRule = {
  id: 'heading-anchor',
  severity: 'warning',
  preset: 'recommended',
  isFixable: true,
  description: 'The anchor of a heading is named after its source',
  details: `
Headings of dual-language documents begin with an anchor such as \`<a name="read-the-gauge"></a>\`. It
keeps links alive that point to the heading by its English name, because the heading itself gets
its name from the translation. So the anchor's name has to be the one of the source heading: in
lower case, without punctuation, hyphens for spaces, and the text of links without their addresses.

The fix writes the name that follows from the source. It is the only fix that changes something
outside of a target.

Not reported: headings with an image that stands outside of their pair; a number at the end, which tells headings of the same name apart (\`read-the-gauge-1\`);
headings without an anchor; headings without a pair.
`,
  examples: [
    {
      title: 'the name of the source',
      before: '## <a name="read-the-gauge"></a>',
      target: 'Den Pegel ablesen',
      source: 'Read the gauge',
    },
    {
      title: 'a second heading of the same name',
      before: '## <a name="read-the-gauge-1"></a>',
      target: 'Den Pegel ablesen',
      source: 'Read the gauge',
    },
    {
      title: 'the name of a former source',
      text: '## <a name="read-gauges"></a><span data-ttu-id="3a960-101">Den Pegel ablesen</span><span class="sxs-lookup"><span data-stu-id="3a960-101">Read the gauge</span></span>\n',
      findings: [
        'warning Unexpected anchor `read-gauges` of the heading, expected `read-the-gauge` as its source says',
      ],
      fixed:
        '## <a name="read-the-gauge"></a><span data-ttu-id="3a960-101">Den Pegel ablesen</span><span class="sxs-lookup"><span data-stu-id="3a960-101">Read the gauge</span></span>\n',
    },
  ],
  check,
}

function* check({ pieces }: BitextDocument): Generator<Problem> {
  for (const [index, piece] of pieces.entries()) {
    if (
      piece.type === 'unit' ||
      piece.text.length < leastLength ||
      !piece.text.includes('<a name=')
    )
      continue
    for (const match of piece.text.matchAll(anchorPattern)) {
      const name = match[1] ?? ''
      const heading = readHeading(pieces, index, match.index + match[0].length)
      if (heading === undefined || hasName(heading, name)) continue
      const expected = nameAnchor(heading)
      if (expected === '') continue
      const start = piece.start + match.index + match[0].indexOf('"') + 1
      const message = `Unexpected anchor \`${name}\` of the heading, expected \`${expected}\` as its source says`
      const fix = { start, end: start + name.length, text: expected }
      yield { message, offset: start, expected, actual: name, fix }
    }
  }
}

/** The source of a heading from an offset in a piece to the end of the line, if it has a unit. */
function readHeading(pieces: readonly Piece[], index: number, at: number): string | undefined {
  let heading = ''
  let hasUnit = false
  for (let next = index; next < pieces.length; next++) {
    const piece = pieces[next]
    if (!piece) break
    if (piece.type === 'unit') {
      heading += piece.source
      hasUnit = true
      continue
    }
    const start = next === index ? at : 0
    const lineEnd = piece.text.slice(start, start + 2000).search(/[\r\n]/)
    const between = piece.text.slice(start, lineEnd < 0 ? undefined : start + lineEnd)
    // The text of an image outside of a unit is in one language, and nobody knows in which.
    if (between.includes('![')) return undefined
    heading += between
    if (lineEnd >= 0) break
  }
  return hasUnit ? heading : undefined
}

function hasName(heading: string, name: string): boolean {
  const plain = name.replace(/-\d{1,4}$/, '')
  const withoutTags = heading.replace(/<[^<>]{0,400}>/g, '')
  return [heading, withoutTags].some((text) => {
    const anchor = nameAnchor(text)
    return [anchor, anchor.replace(/-{1,9}$/, '')].some(
      (known) => known === name || known === plain,
    )
  })
}
