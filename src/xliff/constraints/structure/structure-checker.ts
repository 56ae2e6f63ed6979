import type { XliffElement } from '../element.ts'
import { isExtensionKey, readModulePrefix } from '../namespaces.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { fsUnknownAttribute } from '../rules/fs-unknown-attribute.ts'
import { invalidAttributeValue } from '../rules/invalid-attribute-value.ts'
import { invalidExtensionAttribute } from '../rules/invalid-extension-attribute.ts'
import { invalidExtensionElement } from '../rules/invalid-extension-element.ts'
import { misplacedElement } from '../rules/misplaced-element.ts'
import { missingAttribute } from '../rules/missing-attribute.ts'
import { missingElement } from '../rules/missing-element.ts'
import { repeatedElement } from '../rules/repeated-element.ts'
import { unexpectedText } from '../rules/unexpected-text.ts'
import { unknownAttribute } from '../rules/unknown-attribute.ts'
import { unknownElement } from '../rules/unknown-element.ts'
import type { AttributeType, ElementModel, Particle, Schema } from './schema.ts'

export type ReportProblem = (rule: XliffRule, problem: XliffProblem) => void

/** Compares elements with a schema's tables while they are read. */
export interface StructureChecker {
  readonly open: (element: XliffElement) => void
  readonly close: (element: XliffElement) => void
}

/** How far the children of an open element have come. */
interface Frame {
  readonly model: ElementModel | undefined
  /** Index of the particle that the last child belongs to. */
  index: number
  /** How many children of that particle there are. */
  count: number
}

/**
 * Creates a checker of structure: which elements and attributes there are,
 * in which order and number, and what values attributes have.
 */
export function createStructureChecker(schema: Schema, report: ReportProblem): StructureChecker {
  const frames: Frame[] = []
  return { open, close }

  function open(element: XliffElement): void {
    const parentFrame = frames.at(-1)
    const model = schema.elements.get(element.key)
    frames.push({ model, index: 0, count: 0 })
    if (!model && !isForeign(element)) reportUnknown(element)
    else if (parentFrame?.model) place(element, parentFrame, parentFrame.model)
    if (model) checkAttributes(element, model)
  }

  function close(element: XliffElement): void {
    const frame = frames.pop()
    if (!frame?.model) return
    if (element.hasText && !frame.model.hasText) {
      const message = `Unexpected text in \`${element.key}\`, expected elements only`
      report(unexpectedText, { at: element, message })
    }
    const { content } = frame.model
    for (const [index, particle] of content.entries()) {
      const count = index < frame.index ? particle.minimum : index === frame.index ? frame.count : 0
      if (count < particle.minimum) reportMissing(element, particle)
    }
  }

  function place(element: XliffElement, frame: Frame, model: ElementModel): void {
    const { content } = model
    for (let index = frame.index; index < content.length; index++) {
      const particle = content[index]
      if (!particle || !accepts(particle, element)) continue
      if (index === frame.index && frame.count >= particle.maximum) break
      passTo(frame, index, element, content)
      if (particle.keys.has(element.key)) frame.count++
      return
    }
    reportMisplaced(element, frame, content)
  }

  /** Particles that are passed over and need elements that have not come. */
  function passTo(
    frame: Frame,
    index: number,
    element: XliffElement,
    content: readonly Particle[],
  ): void {
    if (index === frame.index) return
    for (let passed = frame.index; passed < index; passed++) {
      const particle = content[passed]
      const count = passed === frame.index ? frame.count : 0
      if (particle && count < particle.minimum) reportMissing(element.parent ?? element, particle)
    }
    frame.index = index
    frame.count = 0
  }

  function reportMisplaced(
    element: XliffElement,
    frame: Frame,
    content: readonly Particle[],
  ): void {
    const { key, parent } = element
    const parentKey = parent?.key ?? ''
    const own = content.findIndex((particle) => particle.keys.has(key))
    if (isForeign(element)) {
      const message = `Unexpected extension element \`${element.name}\` in \`${parentKey}\`, expected none here`
      report(invalidExtensionElement, { at: element, message })
    } else if (own >= 0 && content[own]?.maximum === 1 && own <= frame.index) {
      const message = `Unexpected second \`${key}\` in \`${parentKey}\`, expected one`
      report(own === frame.index ? repeatedElement : misplacedElement, { at: element, message })
    } else {
      const where = own >= 0 ? `behind what follows it in \`${parentKey}\`` : `in \`${parentKey}\``
      const expected = listExpected(content)
      const message = `Unexpected \`${key}\` ${where}, expected ${expected}`
      report(misplacedElement, { at: element, message })
    }
  }

  /** Whether no table says anything about an element. */
  function isForeign({ key, uri }: XliffElement): boolean {
    return uri === '' || isExtensionKey(key) || (!schema.hasModules && key.includes(':'))
  }

  function reportUnknown(element: XliffElement): void {
    const message = `Unexpected element \`${element.name}\`, expected one that the specification defines`
    report(unknownElement, { at: element, message })
  }

  function reportMissing(element: XliffElement, particle: Particle): void {
    const keys = [...particle.keys].map((key) => `\`${key}\``).join(' or ')
    const message = `Unexpected \`${element.key}\` without ${keys}, expected at least one`
    report(missingElement, { at: element, message })
  }

  function checkAttributes(element: XliffElement, model: ElementModel): void {
    for (const [name, type] of model.attributes) {
      if (!type.isRequired || element.attributes.has(name)) continue
      const message = `Unexpected \`${element.key}\` without \`${name}\`, expected ${type.expected}`
      report(missingAttribute, { at: element, message })
    }
    for (const [key, value] of element.attributes) {
      const type = model.attributes.get(key)
      if (type) checkValue(element, key, { value, type })
      else checkOther(element, key, { value, others: model.others })
    }
  }

  function checkOther(
    element: XliffElement,
    key: string,
    { value, others }: { value: string; others: ElementModel['others'] },
  ): void {
    const prefix = readModulePrefix(key)
    const type = schema.moduleAttributes.get(key)
    if (prefix === 'xsi' || others === 'undeclared') return
    if (isExtensionKey(key)) {
      if (others !== 'any') reportExtensionAttribute(element, key)
    } else if (prefix === '' || others === 'none') {
      reportUnknownAttribute(element, key, unknownAttribute)
    } else if (others !== 'any' && !others.includes(prefix)) {
      reportUnknownAttribute(element, key, unknownAttribute)
    } else if (type) {
      checkValue(element, key, { value, type })
    } else if (prefix !== 'xml') {
      reportUnknownAttribute(element, key, prefix === 'fs' ? fsUnknownAttribute : unknownAttribute)
    }
  }

  function reportUnknownAttribute(element: XliffElement, key: string, rule: XliffRule): void {
    const message = `Unexpected attribute \`${key}\` on \`${element.key}\`, expected only those that the specification defines`
    report(rule, { at: element, message })
  }

  function reportExtensionAttribute(element: XliffElement, key: string): void {
    const name = key.slice(key.lastIndexOf('}') + 1)
    const message = `Unexpected extension attribute \`${name}\` on \`${element.key}\`, expected none here`
    report(invalidExtensionAttribute, { at: element, message })
  }

  function checkValue(
    element: XliffElement,
    key: string,
    { value, type }: { value: string; type: AttributeType },
  ): void {
    if (type.accepts(value)) return
    const message = `Unexpected value \`${value}\` of \`${key}\` on \`${element.key}\`, expected ${type.expected}`
    report(type.rule ?? invalidAttributeValue, { at: element, message, actual: value })
  }
}

function accepts(particle: Particle, element: XliffElement): boolean {
  if (particle.keys.has(element.key)) return true
  const { parent } = element
  return particle.hasOthers && element.uri !== '' && element.uri !== parent?.uri
}

function listExpected(content: readonly Particle[]): string {
  const keys = content.flatMap((particle) => [...particle.keys])
  return keys.length === 0 ? 'no elements' : keys.map((key) => `\`${key}\``).join(', ')
}
