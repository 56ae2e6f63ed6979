import { readFileSync, writeFileSync } from 'node:fs'
import { replaceRuleReference, rulesPage } from './rule-reference.ts'

/** Writes the reference of the rules into its page. */
writeFileSync(rulesPage, replaceRuleReference(readFileSync(rulesPage, 'utf8')))
