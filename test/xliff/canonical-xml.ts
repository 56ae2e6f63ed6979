import { SaxesParser } from 'saxes'

/**
 * XML with sorted attributes, spelled-out empty elements and characters in
 * place of entities and CDATA sections, as canonical XML has it; white space
 * alone outside of `source` and `target` is left out.
 */
export function canonicalizeXml(xml: string): string {
  const parser = new SaxesParser({ xmlns: true })
  let result = ''
  let text = ''
  let contentDepth = 0
  const flush = () => {
    if (contentDepth > 0 || text.trim() !== '') result += escapeMarkup(text)
    text = ''
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, local, attributes }) => {
    flush()
    if (contentDepth > 0 || local === 'source' || local === 'target') contentDepth++
    const sorted = Object.values(attributes)
      .map((attribute) => ` ${attribute.name}="${escapeMarkup(attribute.value)}"`)
      .sort()
    result += `<${name}${sorted.join('')}>`
  })
  parser.on('closetag', ({ name }) => {
    flush()
    if (contentDepth > 0) contentDepth--
    result += `</${name}>\n`
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.on('cdata', (part) => {
    text += part
  })
  parser.on('comment', (comment) => {
    flush()
    result += `<!--${comment}-->`
  })
  parser.on('processinginstruction', ({ target, body }) => {
    flush()
    result += `<?${target} ${body}?>`
  })
  parser.write(xml).close()
  return result
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
