import { features } from '../features.ts'
import { replaceForms } from '../replace-forms.ts'
import { createUnitRule } from '../unit-rule.ts'

const widePattern = /[０-９Ａ-Ｚａ-ｚ]+/gu

/** Reports full-width letters and digits, and puts ordinary ones in their place. */
export const cjkFullwidthLatin = createUnitRule({
  id: 'cjk-fullwidth-latin',
  severity: 'warning',
  preset: 'recommended',
  description: 'Latin letters and digits are not full-width',
  details: `Input methods for Japanese, Chinese and Korean write \`ＡＢＣ１２３\` if nobody stops them. These are other characters than \`ABC123\`: a search does not find them, and a command with one of them fails.

Full-width forms that the source has too are left alone, and so is code.`,
  isFixable: true,
  examples: [
    {
      title: 'full-width letters and digits',
      language: 'ja',
      source: 'Open TIDE 2.',
      target: 'ＴＩＤＥ ２を開きます。',
      findings: ['warning Unexpected full-width `ＴＩＤＥ`, `２` in target, expected `TIDE`, `2`'],
      fixed: 'TIDE 2を開きます。',
    },
    {
      title: 'ordinary letters',
      language: 'ja',
      source: 'Open TIDE 2.',
      target: 'TIDE 2を開きます。',
    },
    {
      title: 'code',
      language: 'ja',
      source: 'Enter `ＡＢＣ`.',
      target: '`ＡＢＣ`と入力します。',
    },
  ],
  needs: { target: features.wideLatin },
  concerns: ({ target }) => /[０-９Ａ-Ｚａ-ｚ]/u.test(target),
  check: (view) => replaceForms(view, widePattern, 'full-width'),
})
