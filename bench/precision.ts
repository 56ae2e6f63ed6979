import { formatPrecision, readReadings } from './precision-table.ts'

// How often findings on published documents are right, from those that were read.
process.stdout.write(formatPrecision(readReadings()))
