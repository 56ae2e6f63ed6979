import { readFrontMatter } from '../../bitext/front-matter.ts'
import type { DocumentRule } from '../rule.ts'

/** Reports front matter that YAML cannot read: its locale and title are then unknown. */
export const frontMatterSyntax: DocumentRule = {
  id: 'front-matter-syntax',
  severity: 'warning',
  description: 'The front matter is YAML',
  check: (document) => readFrontMatter(document).problems,
}
