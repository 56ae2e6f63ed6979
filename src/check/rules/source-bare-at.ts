import { features } from '../features.ts'
import { maskCodes } from '../inline-mask.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const barePattern = /(?<![\p{L}\p{N}\p{M}_@./\\-])@[A-Za-z]\w*/gu

/** Reports an `@` before a name in the source, which a documentation build may take for a cross reference. */
export const sourceBareAt = createUnitRule({
  id: 'source-bare-at',
  severity: 'warning',
  preset: 'strict',
  description: 'An at sign before a name stands in code or is escaped',
  details: `
To Microsoft's build \`@TideGauge\` is a cross reference to an element of that name. If none is meant, the
source should have it in code, or escaped: \`\\@TideGauge\`.

Not reported: addresses of e-mail; what stands in code or in a destination.
`,
  examples: [
    { title: 'in code', target: 'Das Makro `@gauge`', source: 'The macro `@gauge`' },
    { title: 'an address', target: 'hafen@example.com', source: 'harbour@example.com' },
    {
      title: 'a bare name',
      target: 'Das Makro @gauge',
      source: 'The macro @gauge',
      findings: ['warning Unexpected `@gauge` in source, expected it in code or escaped'],
    },
  ],
  needs: { source: features.colon },
  concerns: ({ source }) => source.includes('@'),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  for (const match of maskCodes(view.source.tokens).matchAll(barePattern)) {
    if (view.block === 'code') return
    const message = `Unexpected \`${match[0]}\` in source, expected it in code or escaped`
    yield { message, source: { start: match.index, end: match.index + match[0].length } }
  }
}
