import type { XliffRule } from './rule.ts'
import { bptWithoutEpt } from './rules/bpt-without-ept.ts'
import { bxWithoutEx } from './rules/bx-without-ex.ts'
import { canReorderContext } from './rules/can-reorder-context.ts'
import { canReorderInEcForFirstNoInSc } from './rules/can-reorder-in-ec-for-first-no-in-sc.ts'
import { commentRefNotUnitNote } from './rules/comment-ref-not-unit-note.ts'
import { commentWithValueAndRef } from './rules/comment-with-value-and-ref.ts'
import { commentWithoutValueOrRef } from './rules/comment-without-value-or-ref.ts'
import { confusedIsolatedOnEc } from './rules/confused-isolated-on-ec.ts'
import { contextGroupNameNotUnique } from './rules/context-group-name-not-unique.ts'
import { copyOfWithBadReference } from './rules/copy-of-with-bad-reference.ts'
import { copyOfWithNoCopyReference } from './rules/copy-of-with-no-copy-reference.ts'
import { copyOfWithOriginalData } from './rules/copy-of-with-original-data.ts'
import { countGroupNameNotUnique } from './rules/count-group-name-not-unique.ts'
import { cpHexRange } from './rules/cp-hex-range.ts'
import { cpHexValue } from './rules/cp-hex-value.ts'
import { ctrAppliesToNothing } from './rules/ctr-applies-to-nothing.ts'
import { ctrCurrentVersion } from './rules/ctr-current-version.ts'
import { ctrPropertyNotContentOrAttribute } from './rules/ctr-property-not-content-or-attribute.ts'
import { ctrRefNotResolvable } from './rules/ctr-ref-not-resolvable.ts'
import { ctrRevisionsWithoutRef } from './rules/ctr-revisions-without-ref.ts'
import { dataIdNotUnique } from './rules/data-id-not-unique.ts'
import { dataRefWithoutOriginalData } from './rules/data-ref-without-original-data.ts'
import { differentCanCopyInScAndEc } from './rules/different-can-copy-in-sc-and-ec.ts'
import { differentCanDeleteInScAndEc } from './rules/different-can-delete-in-sc-and-ec.ts'
import { differentCanOverlapInScAndEc } from './rules/different-can-overlap-in-sc-and-ec.ts'
import { differentCanReorderInScAndEc } from './rules/different-can-reorder-in-sc-and-ec.ts'
import { differentXmlSpace } from './rules/different-xml-space.ts'
import { duplicateExtensionId } from './rules/duplicate-extension-id.ts'
import { duplicateNoteId } from './rules/duplicate-note-id.ts'
import { ecBeforeSc } from './rules/ec-before-sc.ts'
import { ecDirWithoutIsolated } from './rules/ec-dir-without-isolated.ts'
import { emBeforeSm } from './rules/em-before-sm.ts'
import { emptySkeletonWithoutHref } from './rules/empty-skeleton-without-href.ts'
import { eptWithoutBpt } from './rules/ept-without-bpt.ts'
import { exWithoutBx } from './rules/ex-without-bx.ts'
import { fileIdNotUnique } from './rules/file-id-not-unique.ts'
import { fragIdUnresolved } from './rules/frag-id-unresolved.ts'
import { fsEcNotIsolated } from './rules/fs-ec-not-isolated.ts'
import { fsNotHtml } from './rules/fs-not-html.ts'
import { fsSubFsPattern } from './rules/fs-sub-fs-pattern.ts'
import { fsSubFsWithoutFs } from './rules/fs-sub-fs-without-fs.ts'
import { fsUnknownAttribute } from './rules/fs-unknown-attribute.ts'
import { glsEntryWithoutTranslationOrDefinition } from './rules/gls-entry-without-translation-or-definition.ts'
import { glsIdNotUnique } from './rules/gls-id-not-unique.ts'
import { glsRefUnresolved } from './rules/gls-ref-unresolved.ts'
import { groupIdNotUnique } from './rules/group-id-not-unique.ts'
import { ignorableIdNotUnique } from './rules/ignorable-id-not-unique.ts'
import { inlineIdNotUnique } from './rules/inline-id-not-unique.ts'
import { invalidAttributeValue } from './rules/invalid-attribute-value.ts'
import { invalidDataRef } from './rules/invalid-data-ref.ts'
import { invalidDataRefEnd } from './rules/invalid-data-ref-end.ts'
import { invalidDataRefStart } from './rules/invalid-data-ref-start.ts'
import { invalidExtensionAttribute } from './rules/invalid-extension-attribute.ts'
import { invalidExtensionElement } from './rules/invalid-extension-element.ts'
import { invalidFragIdBadOrder } from './rules/invalid-frag-id-bad-order.ts'
import { invalidFragIdDuplicatedPrefix } from './rules/invalid-frag-id-duplicated-prefix.ts'
import { invalidFragIdMisplacedLeaf } from './rules/invalid-frag-id-misplaced-leaf.ts'
import { invalidFragIdNoSingleLeaf } from './rules/invalid-frag-id-no-single-leaf.ts'
import { invalidFragIdPrefixNotNmtoken } from './rules/invalid-frag-id-prefix-not-nmtoken.ts'
import { invalidFragIdPrefixTooShort } from './rules/invalid-frag-id-prefix-too-short.ts'
import { invalidFragIdSyntax } from './rules/invalid-frag-id-syntax.ts'
import { invalidFragIdUnknownPrefix } from './rules/invalid-frag-id-unknown-prefix.ts'
import { invalidId } from './rules/invalid-id.ts'
import { invalidIsolatedOnEc } from './rules/invalid-isolated-on-ec.ts'
import { invalidIsolatedOnSc } from './rules/invalid-isolated-on-sc.ts'
import { invalidLoneEm } from './rules/invalid-lone-em.ts'
import { invalidLoneSm } from './rules/invalid-lone-sm.ts'
import { invalidPriority } from './rules/invalid-priority.ts'
import { invalidState } from './rules/invalid-state.ts'
import { invalidSubState } from './rules/invalid-sub-state.ts'
import { invalidSubType } from './rules/invalid-sub-type.ts'
import { invalidType } from './rules/invalid-type.ts'
import { invalidTypeSubType } from './rules/invalid-type-sub-type.ts'
import { isolatedEcWithStartRef } from './rules/isolated-ec-with-start-ref.ts'
import { itsAnnotationType } from './rules/its-annotation-type.ts'
import { itsAnnotatorsRefPattern } from './rules/its-annotators-ref-pattern.ts'
import { itsIdNotUnique } from './rules/its-id-not-unique.ts'
import { itsIssueAttributes } from './rules/its-issue-attributes.ts'
import { itsIssueWithoutTypeOrComment } from './rules/its-issue-without-type-or-comment.ts'
import { itsProvenanceAttributes } from './rules/its-provenance-attributes.ts'
import { itsProvenanceRecordEmpty } from './rules/its-provenance-record-empty.ts'
import { itsRatingScoreAndVote } from './rules/its-rating-score-and-vote.ts'
import { itsRatingThresholdWithoutRating } from './rules/its-rating-threshold-without-rating.ts'
import { itsRefUnresolved } from './rules/its-ref-unresolved.ts'
import { itsTextAnalysisAttributes } from './rules/its-text-analysis-attributes.ts'
import { itsVersionMissing } from './rules/its-version-missing.ts'
import { mdaIdNotUnique } from './rules/mda-id-not-unique.ts'
import { midNotUnique } from './rules/mid-not-unique.ts'
import { midUnresolved } from './rules/mid-unresolved.ts'
import { misplacedElement } from './rules/misplaced-element.ts'
import { missingAttribute } from './rules/missing-attribute.ts'
import { missingElement } from './rules/missing-element.ts'
import { missingIsolatedOnEc } from './rules/missing-isolated-on-ec.ts'
import { missingIsolatedOnSc } from './rules/missing-isolated-on-sc.ts'
import { missingNonRemovable } from './rules/missing-non-removable.ts'
import { missingReorderFirstNo } from './rules/missing-reorder-first-no.ts'
import { moduleMisplaced } from './rules/module-misplaced.ts'
import { moduleRepeated } from './rules/module-repeated.ts'
import { mtcAnnotationWithRef } from './rules/mtc-annotation-with-ref.ts'
import { mtcIdNotUnique } from './rules/mtc-id-not-unique.ts'
import { mtcReferenceLang } from './rules/mtc-reference-lang.ts'
import { mtcSimilarityRange } from './rules/mtc-similarity-range.ts'
import { mtcSubTypeWithoutType } from './rules/mtc-sub-type-without-type.ts'
import { mtcTypeNotOnList } from './rules/mtc-type-not-on-list.ts'
import { mtcWrongRefSyntax } from './rules/mtc-wrong-ref-syntax.ts'
import { mtcWrongRefValue } from './rules/mtc-wrong-ref-value.ts'
import { mtcXmlLang } from './rules/mtc-xml-lang.ts'
import { noTrgLang } from './rules/no-trg-lang.ts'
import { nonEmptySkeletonWithHref } from './rules/non-empty-skeleton-with-href.ts'
import { nonIsolatedEcWithoutStartRef } from './rules/non-isolated-ec-without-start-ref.ts'
import { orderNotUnique } from './rules/order-not-unique.ts'
import { orderOutOfRange } from './rules/order-out-of-range.ts'
import { partIdNotUnique } from './rules/part-id-not-unique.ts'
import { phaseNameNotUnique } from './rules/phase-name-not-unique.ts'
import { phaseNameUnresolved } from './rules/phase-name-unresolved.ts'
import { repeatedElement } from './rules/repeated-element.ts'
import { resEmptyWithoutHref } from './rules/res-empty-without-href.ts'
import { resHasContentAndHref } from './rules/res-has-content-and-href.ts'
import { resItemNotUnique } from './rules/res-item-not-unique.ts'
import { resItemRefNotUnique } from './rules/res-item-ref-not-unique.ts'
import { resMimeTypeMissing } from './rules/res-mime-type-missing.ts'
import { resRefUnresolved } from './rules/res-ref-unresolved.ts'
import { resSourceLang } from './rules/res-source-lang.ts'
import { reservedPrefix } from './rules/reserved-prefix.ts'
import { ridNotUnique } from './rules/rid-not-unique.ts'
import { segmentIdNotUnique } from './rules/segment-id-not-unique.ts'
import { slrEquivStorageEcNotIsolated } from './rules/slr-equiv-storage-ec-not-isolated.ts'
import { slrEquivStorageNotInteger } from './rules/slr-equiv-storage-not-integer.ts'
import { slrSizeInfoEcNotIsolated } from './rules/slr-size-info-ec-not-isolated.ts'
import { slrSizeInfoNotInteger } from './rules/slr-size-info-not-integer.ts'
import { slrSizeInfoRefEcNotIsolated } from './rules/slr-size-info-ref-ec-not-isolated.ts'
import { slrSizeInfoRefHasNoData } from './rules/slr-size-info-ref-has-no-data.ts'
import { slrSizeInfoWithSizeInfoRef } from './rules/slr-size-info-with-size-info-ref.ts'
import { slrSizeRestrictionPattern } from './rules/slr-size-restriction-pattern.ts'
import { slrStorageRestrictionPattern } from './rules/slr-storage-restriction-pattern.ts'
import { sourceLanguageMismatch } from './rules/source-language-mismatch.ts'
import { srcLangNotWellFormed } from './rules/src-lang-not-well-formed.ts'
import { subFlowInvalidReference } from './rules/sub-flow-invalid-reference.ts'
import { subFlowInvalidValue } from './rules/sub-flow-invalid-value.ts'
import { subStateWithoutState } from './rules/sub-state-without-state.ts'
import { subTypeWithoutType } from './rules/sub-type-without-type.ts'
import { targetLanguageMismatch } from './rules/target-language-mismatch.ts'
import { toolIdNotUnique } from './rules/tool-id-not-unique.ts'
import { toolIdUnresolved } from './rules/tool-id-unresolved.ts'
import { translateAnnotationWithoutTranslate } from './rules/translate-annotation-without-translate.ts'
import { trgLangNotWellFormed } from './rules/trg-lang-not-well-formed.ts'
import { uidNotUnique } from './rules/uid-not-unique.ts'
import { unexpectedText } from './rules/unexpected-text.ts'
import { unitIdNotUnique } from './rules/unit-id-not-unique.ts'
import { unitWithoutSegment } from './rules/unit-without-segment.ts'
import { unknownAttribute } from './rules/unknown-attribute.ts'
import { unknownElement } from './rules/unknown-element.ts'
import { valExactlyOneAttributeOnRule } from './rules/val-exactly-one-attribute-on-rule.ts'
import { valExistsInSourcePatternOnRule } from './rules/val-exists-in-source-pattern-on-rule.ts'
import { valOccursNotPositive } from './rules/val-occurs-not-positive.ts'
import { valOccursWithoutIsPresent } from './rules/val-occurs-without-is-present.ts'
import { wrongReordering } from './rules/wrong-reordering.ts'
import { wrongSourceLang } from './rules/wrong-source-lang.ts'
import { wrongTargetLang } from './rules/wrong-target-lang.ts'
import { xidUnresolved } from './rules/xid-unresolved.ts'
import { xmlLangNotWellFormed } from './rules/xml-lang-not-well-formed.ts'

/** All constraints, in the order of their ids. */
export const xliffRules: readonly XliffRule[] = [
  bptWithoutEpt,
  bxWithoutEx,
  canReorderContext,
  canReorderInEcForFirstNoInSc,
  commentRefNotUnitNote,
  commentWithValueAndRef,
  commentWithoutValueOrRef,
  confusedIsolatedOnEc,
  contextGroupNameNotUnique,
  copyOfWithBadReference,
  copyOfWithNoCopyReference,
  copyOfWithOriginalData,
  countGroupNameNotUnique,
  cpHexRange,
  cpHexValue,
  ctrAppliesToNothing,
  ctrCurrentVersion,
  ctrPropertyNotContentOrAttribute,
  ctrRefNotResolvable,
  ctrRevisionsWithoutRef,
  dataIdNotUnique,
  dataRefWithoutOriginalData,
  differentCanCopyInScAndEc,
  differentCanDeleteInScAndEc,
  differentCanOverlapInScAndEc,
  differentCanReorderInScAndEc,
  differentXmlSpace,
  duplicateExtensionId,
  duplicateNoteId,
  ecBeforeSc,
  ecDirWithoutIsolated,
  emBeforeSm,
  emptySkeletonWithoutHref,
  eptWithoutBpt,
  exWithoutBx,
  fileIdNotUnique,
  fragIdUnresolved,
  fsEcNotIsolated,
  fsNotHtml,
  fsSubFsPattern,
  fsSubFsWithoutFs,
  fsUnknownAttribute,
  glsEntryWithoutTranslationOrDefinition,
  glsIdNotUnique,
  glsRefUnresolved,
  groupIdNotUnique,
  ignorableIdNotUnique,
  inlineIdNotUnique,
  invalidAttributeValue,
  invalidDataRef,
  invalidDataRefEnd,
  invalidDataRefStart,
  invalidExtensionAttribute,
  invalidExtensionElement,
  invalidFragIdBadOrder,
  invalidFragIdDuplicatedPrefix,
  invalidFragIdMisplacedLeaf,
  invalidFragIdNoSingleLeaf,
  invalidFragIdPrefixNotNmtoken,
  invalidFragIdPrefixTooShort,
  invalidFragIdSyntax,
  invalidFragIdUnknownPrefix,
  invalidId,
  invalidIsolatedOnEc,
  invalidIsolatedOnSc,
  invalidLoneEm,
  invalidLoneSm,
  invalidPriority,
  invalidState,
  invalidSubState,
  invalidSubType,
  invalidType,
  invalidTypeSubType,
  isolatedEcWithStartRef,
  itsAnnotationType,
  itsAnnotatorsRefPattern,
  itsIdNotUnique,
  itsIssueAttributes,
  itsIssueWithoutTypeOrComment,
  itsProvenanceAttributes,
  itsProvenanceRecordEmpty,
  itsRatingScoreAndVote,
  itsRatingThresholdWithoutRating,
  itsRefUnresolved,
  itsTextAnalysisAttributes,
  itsVersionMissing,
  mdaIdNotUnique,
  midNotUnique,
  midUnresolved,
  misplacedElement,
  missingAttribute,
  missingElement,
  missingIsolatedOnEc,
  missingIsolatedOnSc,
  missingNonRemovable,
  missingReorderFirstNo,
  moduleMisplaced,
  moduleRepeated,
  mtcAnnotationWithRef,
  mtcIdNotUnique,
  mtcReferenceLang,
  mtcSimilarityRange,
  mtcSubTypeWithoutType,
  mtcTypeNotOnList,
  mtcWrongRefSyntax,
  mtcWrongRefValue,
  mtcXmlLang,
  noTrgLang,
  nonEmptySkeletonWithHref,
  nonIsolatedEcWithoutStartRef,
  orderNotUnique,
  orderOutOfRange,
  partIdNotUnique,
  phaseNameNotUnique,
  phaseNameUnresolved,
  repeatedElement,
  resEmptyWithoutHref,
  resHasContentAndHref,
  resItemNotUnique,
  resItemRefNotUnique,
  resMimeTypeMissing,
  resRefUnresolved,
  resSourceLang,
  reservedPrefix,
  ridNotUnique,
  segmentIdNotUnique,
  slrEquivStorageEcNotIsolated,
  slrEquivStorageNotInteger,
  slrSizeInfoEcNotIsolated,
  slrSizeInfoNotInteger,
  slrSizeInfoRefEcNotIsolated,
  slrSizeInfoRefHasNoData,
  slrSizeInfoWithSizeInfoRef,
  slrSizeRestrictionPattern,
  slrStorageRestrictionPattern,
  sourceLanguageMismatch,
  srcLangNotWellFormed,
  subFlowInvalidReference,
  subFlowInvalidValue,
  subStateWithoutState,
  subTypeWithoutType,
  targetLanguageMismatch,
  toolIdNotUnique,
  toolIdUnresolved,
  translateAnnotationWithoutTranslate,
  trgLangNotWellFormed,
  uidNotUnique,
  unexpectedText,
  unitIdNotUnique,
  unitWithoutSegment,
  unknownAttribute,
  unknownElement,
  valExactlyOneAttributeOnRule,
  valExistsInSourcePatternOnRule,
  valOccursNotPositive,
  valOccursWithoutIsPresent,
  wrongReordering,
  wrongSourceLang,
  wrongTargetLang,
  xidUnresolved,
  xmlLangNotWellFormed,
]
