import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { rules } from '../src/check/rules.ts'
import { runRules } from '../src/check/run-rules.ts'
import { createConfigSchema } from '../src/config/config-schema.ts'

/** Writes the schemas that are made of the rules. */
const schema = createConfigSchema([...rules, ...runRules])
const path = resolve(import.meta.dirname, '../schemas/config.json')
writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`)
