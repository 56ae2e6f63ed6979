import type { XliffVersion } from '../../xliff/model.ts'
import type { XliffProfile } from '../../xliff/profiles.ts'
import type { LanguageOptions } from '../options.ts'
import type { OutputOptions } from '../output.ts'
import type { BatchOptions } from '../run-documents.ts'
import type { ShardOptions } from '../shard-option.ts'

/** What `export` can write. */
export const exportFormats = ['xliff', 'xliff-js'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** What is written, and how. */
export interface BundleOptions extends LanguageOptions {
  readonly to: ExportFormat
  readonly profile: XliffProfile
  readonly skeleton: 'none' | 'embed'
  readonly xliff: XliffVersion
  readonly withMetadata?: boolean
  readonly sourceRoot?: string
}

/** What becomes one file. */
export const bundleKinds = ['document', 'folder', 'locale'] as const

export type BundleKind = (typeof bundleKinds)[number]

export interface ExportOptions extends BundleOptions, OutputOptions, ShardOptions, BatchOptions {
  readonly bundle: BundleKind
  readonly verify?: boolean
}
