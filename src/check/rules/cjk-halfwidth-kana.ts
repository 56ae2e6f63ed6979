import { features } from '../features.ts'
import { replaceForms } from '../replace-forms.ts'
import { createUnitRule } from '../unit-rule.ts'

const narrowPattern = /[\uff61-\uff9f]+/gu

/** Reports half-width kana, and puts ordinary ones in their place. */
export const cjkHalfwidthKana = createUnitRule({
  id: 'cjk-halfwidth-kana',
  severity: 'warning',
  preset: 'recommended',
  description: 'Kana are not half-width',
  details: `Half-width kana are left from terminals that had room for nothing else. A search for the ordinary form does not find them.

Half-width kana that the source has too are left alone, and so is code.`,
  isFixable: true,
  examples: [
    {
      title: 'half-width kana',
      language: 'ja',
      source: 'Open the data.',
      target: 'ﾃﾞｰﾀを開きます｡',
      findings: ['warning Unexpected half-width `ﾃﾞｰﾀ`, `｡` in target, expected `データ`, `。`'],
      fixed: 'データを開きます。',
    },
    {
      title: 'ordinary kana',
      language: 'ja',
      source: 'Open the data.',
      target: 'データを開きます。',
    },
  ],
  needs: { target: features.narrowKana },
  concerns: ({ target }) => /[\uff61-\uff9f]/u.test(target),
  check: (view) => replaceForms(view, narrowPattern, 'half-width'),
})
