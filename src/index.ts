export type {
  BitextDocument,
  Edition,
  Piece,
  Unit,
  Verbatim,
} from './bitext/document.ts'
export { type FrontMatter, readFrontMatter } from './bitext/front-matter.ts'
export { findTargetLanguage, type TargetLanguage } from './bitext/locale.ts'
export { type BlockKind, outlineUnits, type UnitOutline } from './bitext/outline.ts'
export { type ParseOptions, parseBitext } from './bitext/parse-bitext.ts'
export { type RegenerateOptions, regenerate } from './bitext/regenerate.ts'
export { tokenizeTexts } from './bitext/tokenize.ts'
export { tokenizeUnits, type UnitTokens } from './bitext/tokenize-units.ts'
export type { PairedKind, PlaceholderKind, Token } from './bitext/tokens.ts'
export { type CheckOptions, checkDocument } from './check/check-document.ts'
export { type CollectOptions, checkRunRecords, collectRunRecords } from './check/check-run.ts'
export { type FixedDocument, fixDocument } from './check/fix-document.ts'
export { findLanguage, type Language } from './check/language/language.ts'
export { type Preset, selectPreset } from './check/presets.ts'
export type {
  ActiveRule,
  ActiveRunRule,
  CheckRule,
  DocumentExample,
  OptionSchema,
  PairExample,
  RuleContext,
  RuleExample,
  RunExample,
  RunProblem,
  RunRecord,
  RunRule,
  UnitRecord,
} from './check/rule.ts'
export { rules } from './check/rules.ts'
export { runRules } from './check/run-rules.ts'
export type { Glossary, Term } from './check/terms/glossary.ts'
export type { WordFile } from './check/terms/glossary-error.ts'
export { type GlossarySources, readGlossary } from './check/terms/read-glossary.ts'
export type {
  Config,
  ConfigOverride,
  ConfigSeverity,
  RuleSetting,
  RuleSettings,
  WordSources,
} from './config/config.ts'
export { defineConfig } from './config/define-config.ts'
export { BitextError, type BitextErrorCode } from './errors.ts'
export { fromXliffJs, parseXliffJs } from './exchange/from-xliff-js.ts'
export { toXliffJs, type XliffJsResult } from './exchange/to-xliff-js.ts'
export { type Verification, verifyXliff } from './exchange/verify-xliff.ts'
export type {
  XliffJs,
  XliffJsContent,
  XliffJsElement,
  XliffJsElementFields,
  XliffJsGroup,
  XliffJsPart,
  XliffJsUnit,
  XliffJsUnits,
} from './exchange/xliff-js.ts'
export type {
  Edit,
  Finding,
  FindingValue,
  LocatedText,
  MarkedText,
  PlacedText,
  Problem,
  Severity,
} from './finding.ts'
export { type Counts, countDocument } from './stats/count-document.ts'
export { checkXliff } from './xliff/constraints/check-xliff.ts'
export {
  type CheckXliffOptions,
  createXliffChecker,
  type XliffChecker,
} from './xliff/constraints/create-xliff-checker.ts'
export type { XliffElement } from './xliff/constraints/element.ts'
export type { Anchor, XliffProblem } from './xliff/constraints/problem.ts'
export type { ElementCheck, XliffRule } from './xliff/constraints/rule.ts'
export { xliffRules } from './xliff/constraints/rules.ts'
export type { Registry, Scope } from './xliff/constraints/scope.ts'
export { createDocumentBuilder, listEvents, type XliffEvent } from './xliff/events.ts'
export { type MergeOptions, type MergeResult, merge, mergeUnits } from './xliff/merge/merge.ts'
export * from './xliff/model.ts'
export { type XliffProfile, xliffProfiles } from './xliff/profiles.ts'
export { readXliff, streamXliffEvents } from './xliff/read-xliff.ts'
export { type ToXliffOptions, toXliff } from './xliff/to-xliff.ts'
export {
  findUnwritable,
  streamXliff,
  type WriteXliffOptions,
  writeXliff,
} from './xliff/write-xliff.ts'
export { createXliffWriter, type XliffWriter } from './xliff/writer/create-writer.ts'
export type { XmlPlace } from './xliff/xml/parse-xml.ts'
export type {
  XmlAttribute,
  XmlComment,
  XmlElement,
  XmlInstruction,
  XmlNode,
  XmlText,
} from './xliff/xml/xml-node.ts'
