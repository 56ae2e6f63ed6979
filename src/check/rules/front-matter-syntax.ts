import { readFrontMatter } from '../../bitext/front-matter.ts'
import type { CheckRule } from '../rule.ts'

/** Reports front matter that YAML cannot read: its locale and title are then unknown. */
export const frontMatterSyntax: CheckRule = {
  id: 'front-matter-syntax',
  severity: 'warning',
  preset: 'recommended',
  description: 'The front matter is YAML',
  details: `
The text between the \`---\` lines at the beginning of a document is YAML. If it cannot be read, neither the
document's language nor its title is known.

Not reported: keys that are missing, and values of keys that the tool does not read.
`,
  examples: [
    { title: 'YAML', text: "---\ntitle: 'Get started'\n---\n" },
    {
      title: 'a quote that is not closed',
      text: "---\ntitle: 'Get started\n---\n",
      findings: ["warning Unreadable front matter: Missing closing 'quote"],
    },
  ],
  check: (document) => readFrontMatter(document).problems,
}
