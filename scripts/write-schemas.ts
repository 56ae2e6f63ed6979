import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { rules } from '../src/check/rules.ts'
import { runRules } from '../src/check/run-rules.ts'
import { createConfigSchema } from '../src/config/config-schema.ts'
import { reportSchema } from '../src/report/report-schema.ts'

/** Writes the schemas: that of the configuration is made of the rules. */
writeSchema('config.json', createConfigSchema([...rules, ...runRules]))
writeSchema('findings.json', reportSchema)

function writeSchema(name: string, schema: object): void {
  const path = resolve(import.meta.dirname, '../schemas', name)
  writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`)
}
