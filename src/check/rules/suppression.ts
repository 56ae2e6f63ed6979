import type { CheckRule } from '../rule.ts'

/**
 * Reports comments that turn rules off and mean nothing.
 *
 * `checkDocument` finds them once all other rules have spoken, so there is
 * nothing left to do here.
 */
export const suppression: CheckRule = {
  id: 'suppression',
  severity: 'info',
  preset: 'recommended',
  description: 'Comments that turn rules off name rules and hide findings',
  details: `\`<!-- bitext-disable number-mismatch -->\` turns a rule off, \`<!-- bitext-enable number-mismatch -->\` on again, \`<!-- bitext-disable-next number-mismatch -->\` off for the next unit. Without a name they mean all rules.

Reported: unknown words and ids; a comment that hides no finding; an \`enable\` without a \`disable\`. A rule that is off in the configuration is not looked at, nor are comments in code and inside of pairs.`,
  examples: [
    {
      title: 'the id of a rule',
      text: '<!-- bitext-disable-next missing-target -- the harbour master decides -->\n\nKai\n',
    },
    {
      title: 'an unknown id',
      text: '<!-- bitext-disable-next mising-target -->\n\nKai\n',
      findings: [
        'info Unexpected `mising-target` in `bitext-disable-next`, expected the id of a rule',
      ],
    },
    {
      title: 'nothing to hide',
      text: '<!-- bitext-disable -->\n\nKai\n',
      findings: ['info Unexpected `bitext-disable`, expected a finding that it hides'],
    },
    {
      title: 'an unknown word',
      text: '<!-- bitext-disable-line -->\n\nKai\n',
      findings: [
        'info Unexpected `bitext-disable-line` in a comment, expected one of `bitext-disable`, `bitext-enable`, `bitext-disable-next`',
      ],
    },
  ],
  check: () => [],
}
