import type { XmlComment, XmlElement, XmlInstruction, XmlNode } from '../xml/xml-node.ts'
import { appendAttributes, expectLegal, expectName, formatText, refuse } from './format.ts'

/** A node as XML, written as it was read but for quotes, entities and CDATA sections. */
export function formatNode(node: XmlNode): string {
  switch (node.type) {
    case 'text':
      return formatText(node.text)
    case 'comment':
      return formatComment(node)
    case 'instruction':
      return formatInstruction(node)
    case 'element':
      return formatElement(node)
  }
}

function formatComment({ text }: XmlComment): string {
  if (text.includes('--') || text.endsWith('-')) {
    refuse('Unexpected `--` in a comment, expected text that XML can hold')
  }
  return `<!--${expectLegal(text)}-->`
}

function formatInstruction({ target, body }: XmlInstruction): string {
  if (target.toLowerCase() === 'xml' || body.includes('?>')) {
    refuse(`Unexpected processing instruction \`${target}\`, expected one that XML can hold`)
  }
  const rest = body === '' ? '' : ` ${expectLegal(body)}`
  return `<?${expectName(target, 'target')}${rest}?>`
}

function formatElement({ name, attributes, children }: XmlElement): string {
  const start = appendAttributes(`<${expectName(name, 'element')}`, attributes)
  if (children.length === 0) return `${start}/>`
  return `${start}>${children.map(formatNode).join('')}</${name}>`
}
