import { BitextError } from '../../errors.ts'
import type { XmlTag } from '../xml/parse-xml.ts'
import type { XliffElement } from './element.ts'
import { type CoreNamespace, coreNamespaces } from './namespaces.ts'
import type { XliffProblem } from './problem.ts'
import type { XliffRule } from './rule.ts'
import { xliffRules } from './rules.ts'
import { createRegistry, type Scope } from './scope.ts'
import { selectSchema2 } from './structure/schema-2.ts'
import { schema12 } from './structure/schema-12.ts'
import {
  createStructureChecker,
  type ReportProblem,
  type StructureChecker,
} from './structure/structure-checker.ts'

/** A document that is being read: what rules hold for it, and what they know of it. */
export interface OpenDocument {
  readonly coreUri: string
  readonly structure: StructureChecker
  /** Forgets what was known of the file before. */
  readonly enterFile: () => void
  readonly runRules: (element: XliffElement, when: 'open' | 'close') => void
  /** Looks at what rules have put off. */
  readonly leave: (end: 'file' | 'document') => void
}

type Later = () => void

/** Opens a document at its root. Throws `xliff-unsupported` for what is no XLIFF that we know. */
export function openDocument(root: XmlTag, report: ReportProblem): OpenDocument {
  const { family } = identifyRoot(root)
  const schema = family === '1.2' ? schema12 : selectSchema2(family)
  const document = createRegistry()
  const later: Record<'file' | 'document', Later[]> = { file: [], document: [] }
  let file = createRegistry()
  const checks = { open: new Map<string, Check[]>(), close: new Map<string, Check[]>() }
  const rules = xliffRules.filter((rule) => holdsFor(rule, family))

  return {
    coreUri: root.uri,
    structure: createStructureChecker(schema, report),
    enterFile: () => {
      file = createRegistry()
    },
    runRules: (element, when) => {
      for (const check of selectChecks(element.key, when)) check(element)
      for (const mark of element.moduleMarks) {
        for (const check of selectChecks(mark, when)) check(element)
      }
    },
    leave: (end) => {
      for (const check of later[end].splice(0)) check()
    },
  }

  function selectChecks(key: string, when: 'open' | 'close'): readonly Check[] {
    const known = checks[when].get(key)
    if (known) return known
    const selected = rules
      .filter(({ elements }) => elements && (elements.when ?? 'close') === when)
      .filter(({ elements }) => elements?.keys.includes(key))
      .map(createCheck)
    // Names of extension elements are anyone's: not a key to remember in number.
    if (!key.startsWith('{')) checks[when].set(key, selected)
    return selected
  }

  function createCheck(rule: XliffRule): Check {
    const scope = createScope(rule)
    return (element) => reportAll(rule, rule.elements?.check(element, scope) ?? [])
  }

  function createScope(rule: XliffRule): Scope {
    return {
      family,
      sourceLanguage: readAttribute(root, 'srcLang'),
      targetLanguage: readAttribute(root, 'trgLang'),
      document,
      get file() {
        return file
      },
      later: (end, check) => later[end].push(() => reportAll(rule, check())),
    }
  }

  function reportAll(rule: XliffRule, problems: Iterable<XliffProblem>): void {
    for (const problem of problems) report(rule, problem)
  }
}

type Check = (element: XliffElement) => void

function holdsFor(rule: XliffRule, family: CoreNamespace['family']): boolean {
  return rule.family === 'all' || (rule.family === '1.2') === (family === '1.2')
}

function identifyRoot(root: XmlTag): CoreNamespace {
  const { name, uri, local, line, column } = root
  const core = coreNamespaces.get(uri)
  if (!core || local !== 'xliff') {
    const message = `Unexpected root element \`${name}\` in namespace \`${uri}\`, expected \`xliff\` of XLIFF 1.2 or 2`
    throw new BitextError('xliff-unsupported', message, { line, column })
  }
  const version = readAttribute(root, 'version') ?? ''
  if (!core.versions.includes(version)) {
    const message = `Unexpected XLIFF version \`${version}\`, expected ${core.versions.join(' or ')}`
    throw new BitextError('xliff-unsupported', message, { line, column })
  }
  return core
}

function readAttribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes.find(({ uri, local }) => uri === '' && local === name)?.value
}
