import type { BlockKind } from '../bitext/outline.ts'
import type { Finding } from '../finding.ts'
import type { XmlPlace } from './xml/parse-xml.ts'
import type { XmlAttribute, XmlNode } from './xml/xml-node.ts'

/** The versions that are read and written. */
export type XliffVersion = (typeof xliffVersions)[number]

export const xliffVersions = ['1.2', '2.0', '2.1', '2.2'] as const

/**
 * An XLIFF document, whatever version it is written in.
 *
 * What has a field means the same in all versions. The rest is kept as it
 * stands in the file: attributes in `attributes`, elements, comments and
 * processing instructions in `others`, with their position.
 */
export interface XliffDocument extends XliffHeader {
  readonly files: readonly XliffFile[]
  /** What could not be carried over into the document. */
  readonly findings: readonly Finding[]
}

/** What stands at the root. */
export interface XliffHeader {
  /** The version that the document was read from. */
  readonly version?: XliffVersion
  /** Prefix of XLIFF's own elements, if they have one. */
  readonly prefix?: string
  /** Comments and processing instructions before the root element. */
  readonly prolog?: readonly XmlNode[]
  /** Of the root element: namespace declarations and what has no field. */
  readonly attributes?: readonly XmlAttribute[]
  /** Beside the files; their position counts the files too. */
  readonly others?: readonly PlacedNode[]
}

/** XML that has no field: where it stands among all children of its parent, from 0. */
export interface PlacedNode {
  readonly position: number
  readonly node: XmlNode
}

/** The units of one document. */
export interface XliffFile extends XliffFileHeader {
  readonly children: readonly XliffChild[]
}

export interface XliffFileHeader {
  /** 2.x, `id`; absent for the usual ones, `f1`, `f2` and so on. */
  readonly id?: string
  /** Path of the Markdown document, with `/`, relative to the root of the export. */
  readonly original?: string
  /** BCP 47. */
  readonly sourceLanguage: string
  /** BCP 47. */
  readonly targetLanguage?: string
  readonly skeleton?: XliffSkeleton
  readonly notes?: readonly XliffNote[]
  readonly attributes?: readonly XmlAttribute[]
  /** 1.2: in the `header`, which is there if this is. 2.x: before the first unit. */
  readonly others?: readonly PlacedNode[]
}

/** What the document is rebuilt from. */
export type XliffSkeleton =
  | {
      readonly type: 'embedded'
      readonly text: string
      /** Digest of the text, so that a damaged one is noticed. */
      readonly digest?: string
    }
  | { readonly type: 'external'; readonly href: string }

export type XliffChild = XliffGroup | XliffUnit | XliffOther

export interface XliffGroup extends XliffGroupHeader {
  readonly children: readonly XliffChild[]
}

export interface XliffGroupHeader {
  readonly type: 'group'
  readonly id?: string
  readonly notes?: readonly XliffNote[]
  readonly attributes?: readonly XmlAttribute[]
  /** Before the first unit or group. */
  readonly others?: readonly PlacedNode[]
}

/** XML between the units. */
export interface XliffOther {
  readonly type: 'other'
  readonly node: XmlNode
  /** 1.2: behind the `body` instead of in it. */
  readonly isBehindBody?: true
}

/** One text and its translation, in one segment or, where a tool has cut it, in more. */
export interface XliffUnit {
  readonly type: 'unit'
  readonly id: string
  /** 2.x `name`, 1.2 `resname`. */
  readonly name?: string
  readonly segments: readonly XliffSegment[]
  /** 1.2, `approved`. */
  readonly isApproved?: boolean
  /** `translate`. */
  readonly isTranslatable?: boolean
  /** `xml:space`. */
  readonly space?: 'preserve' | 'default'
  /** What the unit is in the document: 1.2 `restype`, 2.x `type`. */
  readonly block?: BlockKind
  readonly digests?: Digests
  readonly location?: UnitLocation
  readonly notes?: readonly XliffNote[]
  /** 1.2, `seg-source`. */
  readonly segmentedSource?: XliffContent
  /** 2.x, `originalData`, where it is not just what the codes need. */
  readonly originalData?: readonly XliffData[]
  readonly attributes?: readonly XmlAttribute[]
  readonly others?: readonly PlacedNode[]
  /** Where the unit was read. */
  readonly place?: XmlPlace
}

/** What both texts were at the export, as a translator saw them. */
export interface Digests {
  readonly source: string
  readonly target: string
}

export interface UnitLocation {
  /** From 1. */
  readonly line: number
  /** Source texts of the headings above, outermost first. */
  readonly headingPath: readonly string[]
}

/** A part of a unit; an `ignorable` is what stands between segments. */
export interface XliffSegment {
  readonly type: 'segment' | 'ignorable'
  readonly id?: string
  readonly source: XliffContent
  /** Absent if there is no target element. */
  readonly target?: XliffContent
  readonly state?: XliffState
  /** 2.x, `subState`, where it says more than `state` and `stateQualifier`. */
  readonly subState?: string
  /** Where a target comes from: the values of 1.2's `state-qualifier`. */
  readonly stateQualifier?: string
  readonly attributes?: readonly XmlAttribute[]
  readonly others?: readonly PlacedNode[]
}

/** The text of a source or a target. */
export interface XliffContent {
  readonly inlines: readonly Inline[]
  readonly attributes?: readonly XmlAttribute[]
}

/**
 * How far a target is: the states of 1.2, with 2.x's names where it has one.
 *
 * `initial` is 1.2's `new`, `reviewed` its `signed-off`. 1.2 has `x-` states too.
 */
export type XliffState =
  | 'initial'
  | 'needs-translation'
  | 'needs-l10n'
  | 'needs-adaptation'
  | 'needs-review-translation'
  | 'needs-review-l10n'
  | 'needs-review-adaptation'
  | 'translated'
  | 'reviewed'
  | 'final'
  | `x-${string}`

export interface XliffNote {
  readonly text: string
  /** 2.x `category`, 1.2 `from`. */
  readonly category?: string
  readonly attributes?: readonly XmlAttribute[]
}

/** 2.x, `data`. */
export interface XliffData {
  readonly id: string
  readonly text: string
  readonly attributes?: readonly XmlAttribute[]
}

/** A stretch of text, an inline code, a marker, or XML that is none of them. */
export type Inline = InlineText | InlineCode | InlineMarker | InlineOther

/** Text, with characters that XML cannot hold too: 2.x has `cp` for them. */
export interface InlineText {
  readonly type: 'text'
  readonly text: string
}

/** A code; `start` and `end` of a pair share their id. */
export interface InlineCode {
  readonly type: 'placeholder' | 'start' | 'end'
  /** Empty if the file has none. */
  readonly id: string
  /** The Markdown that it stands for; absent if the file does not say. */
  readonly native?: string
  /** How it is written, if not as `ph`, `bpt` and `ept` (1.2) or `ph` and `pc` (2.x). */
  readonly form?: 'x' | 'g' | 'bx' | 'it' | 'sc'
  /** Such as `bold` or `link`: 1.2 `ctype`, 2.x `type` and `subType`. */
  readonly kind?: InlineKind
  /** What a reader sees in its place: 1.2 `equiv-text`, 2.x `equiv`. */
  readonly equivText?: string
  /** What a tool may show in its place; 2.x, `disp`. */
  readonly display?: string
  /** 2.x, `canDelete`. */
  readonly canDelete?: boolean
  /** 2.x, where `native` stands in the `originalData` of the unit. */
  readonly dataRef?: string
  readonly attributes?: readonly XmlAttribute[]
  /** Content with elements in it, in place of `native`; 1.2, `sub`. */
  readonly content?: readonly XmlNode[]
}

export type InlineKind =
  | 'bold'
  | 'italic'
  | 'link'
  | 'image'
  | 'break'
  | 'strikethrough'
  | 'linkReference'
  | 'imageText'
  | 'codeSpan'
  | 'html'
  | 'xref'
  | 'autolink'
  | 'include'
  | 'footnoteReference'
  | 'character'

/** Either end of a `mrk`, or of 2.x's `sm` and `em`. */
export interface InlineMarker {
  readonly type: 'markerStart' | 'markerEnd'
  /** 2.x `id`, 1.2 `mid`. */
  readonly id?: string
  readonly form?: 'sm'
  readonly attributes?: readonly XmlAttribute[]
}

export interface InlineOther {
  readonly type: 'other'
  readonly node: XmlNode
}

/** All units of a file in order, those in groups too. */
export function listUnits({ children }: { readonly children: readonly XliffChild[] }): XliffUnit[] {
  const units: XliffUnit[] = []
  for (const child of children) {
    if (child.type === 'unit') units.push(child)
    else if (child.type === 'group') for (const unit of listUnits(child)) units.push(unit)
  }
  return units
}
