/** The words of a project. */
export interface Glossary {
  readonly terms: readonly Term[]
  /** Names and words that stay as they are in every language. */
  readonly doNotTranslate: readonly string[]
}

/** How a term of the source is said in the target's language. */
export interface Term {
  readonly source: string
  /** What it should be called; one of them is enough. Empty if there are only forbidden ones. */
  readonly preferred: readonly string[]
  /** What it must not be called. */
  readonly forbidden: readonly string[]
  /** BCP 47 of the targets that it is for, such as `de` or `pt-BR`; all languages if not given. */
  readonly language?: string
}
