import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.7.4.1.1 (translate annotation). */
export const translateAnnotationWithoutTranslate: XliffRule = {
  id: 'translate-annotation-without-translate',
  severity: 'warning',
  description:
    'An annotation of type `generic`, which is the default, has `translate` or an attribute of a module or extension',
  family: '2',
  elements: { keys: ['mrk', 'sm'], check },
}

function* check(annotation: XliffElement): Generator<XliffProblem> {
  const { attributes } = annotation
  if ((attributes.get('type') ?? 'generic') !== 'generic' || attributes.has('translate')) return
  if ([...attributes.keys()].some((key) => /[:{]/.test(key))) return
  const message = `Unexpected \`${annotation.key}\` of type \`generic\` without \`translate\`, expected \`translate\``
  yield { at: annotation, message }
}
