import type { DocumentRule } from './rule.ts'
import { codeSpanMismatch } from './rules/code-span-mismatch.ts'
import { frontMatterSyntax } from './rules/front-matter-syntax.ts'
import { linkUrlMismatch } from './rules/link-url-mismatch.ts'
import { missingSource } from './rules/missing-source.ts'
import { missingTarget } from './rules/missing-target.ts'
import { pairStructure } from './rules/pair-structure.ts'
import { placeholderMismatch } from './rules/placeholder-mismatch.ts'
import { xrefMismatch } from './rules/xref-mismatch.ts'

/** All rules, in the order in which they are documented. */
export const rules: readonly DocumentRule[] = [
  pairStructure,
  missingTarget,
  missingSource,
  codeSpanMismatch,
  linkUrlMismatch,
  xrefMismatch,
  placeholderMismatch,
  frontMatterSyntax,
]
