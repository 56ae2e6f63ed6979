import type { RuleExample } from './core-examples.ts'
import {
  createDocument,
  createFile,
  createSegment,
  createText,
  createUnit,
} from './create-xliff.ts'

const segment =
  '<segment id="s"><source><mrk id="m" type="term">Pier</mrk></source><target><mrk id="t" type="term">Steg</mrk></target></segment>'
const unit = `<unit id="u">${segment}</unit>`

function createMatch(attributes: string, content = '<source>A</source><target>B</target>'): string {
  return createUnit(
    `<mtc:matches><mtc:match ${attributes}>${content}</mtc:match></mtc:matches>${segment}`,
  )
}

function createGlossary(entries: string): string {
  return createUnit(`<gls:glossary>${entries}</gls:glossary>${segment}`)
}

function createEntry(attributes: string, content: string): string {
  return `<gls:glossEntry ${attributes}><gls:term>Pier</gls:term>${content}</gls:glossEntry>`
}

const translation = '<gls:translation>Steg</gls:translation>'

function createRule(attributes: string): string {
  return createUnit(`<val:validation><val:rule ${attributes}/></val:validation>${segment}`)
}

function createResources(content: string): string {
  return createUnit(`<res:resourceData>${content}</res:resourceData>${segment}`)
}

function createItem(attributes: string, content: string): string {
  return `<res:resourceItem ${attributes}>${content}</res:resourceItem>`
}

const profiles = '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>'

function createSized(attributes: string, setup = profiles): string {
  return createFile(
    `${setup}<unit id="u"><segment><source><pc id="1" ${attributes}>Pier</pc></source></segment></unit>`,
  )
}

function createTracking(attributes: string, items: string, notes = ''): string {
  return createUnit(
    `<ctr:changeTrack><ctr:revisions ${attributes}><ctr:revision version="1">${items}</ctr:revision></ctr:revisions></ctr:changeTrack>${notes === '' ? '' : `<notes>${notes}</notes>`}${segment}`,
  )
}

const content = '<ctr:item property="content">A</ctr:item>'
const note = '<note id="n" category="a">A</note>'

/** A document with ITS in force around a unit. */
function createIts(unitContent: string): string {
  return createDocument(
    `<file id="f"><unit id="u">${unitContent}</unit></file>`,
    'srcLang="en" trgLang="de" its:version="2.0"',
  )
}

function createAnnotation(attributes: string): string {
  return createIts(createSegment(`<mrk id="1" ${attributes}>Pier</mrk>`))
}

const issues =
  '<its:locQualityIssues xml:id="i"><its:locQualityIssue locQualityIssueType="style"/></its:locQualityIssues>'
const records =
  '<its:provenanceRecords xml:id="p"><its:provenanceRecord tool="A"/></its:provenanceRecords>'

export const moduleExamples: readonly RuleExample[] = [
  {
    rule: 'fs-not-html',
    good: [createUnit(segment, 'fs:fs="h1"')],
    bad: [createUnit(segment, 'fs:fs="H1"'), createUnit(segment, 'fs:fs="heading"')],
  },
  {
    rule: 'fs-unknown-attribute',
    good: [createUnit(segment, 'fs:fs="a" fs:subFs="href,a.html"')],
    bad: [createUnit(segment, 'fs:style="a"'), createText('<ph id="1" fs:Fs="b"/>')],
  },
  {
    rule: 'fs-ec-not-isolated',
    good: [createText('A<ec id="1" isolated="yes" fs:fs="b"/>')],
    bad: [createText('<sc id="1"/>A<ec startRef="1" fs:fs="b"/>')],
  },
  {
    rule: 'fs-sub-fs-without-fs',
    good: [createUnit(segment, 'fs:fs="img" fs:subFs="src,a.png"')],
    bad: [
      createUnit(segment, 'fs:subFs="src,a.png"'),
      createUnit(`<notes><note fs:subFs="src,a.png">A</note></notes>${segment}`),
    ],
  },
  {
    rule: 'fs-sub-fs-pattern',
    good: ['src,a.png', 'src,a.png\\alt,A', 'title,one\\, two', 'alt,'].map((value) =>
      createUnit(segment, `fs:fs="img" fs:subFs="${value}"`),
    ),
    bad: ['src', 'src,a.png\\alt', ''].map((value) =>
      createUnit(segment, `fs:fs="img" fs:subFs="${value}"`),
    ),
  },
  {
    rule: 'mtc-type-not-on-list',
    good: [createMatch('ref="#m" type="tm"')],
    bad: [createMatch('ref="#m" type="human"')],
  },
  {
    rule: 'mtc-similarity-range',
    good: [createMatch('ref="#m" similarity="99.5" matchQuality="0" matchSuitability="100"')],
    bad: ['similarity', 'matchQuality', 'matchSuitability'].flatMap((attribute) =>
      ['101', '-1', 'high', ''].map((value) => createMatch(`ref="#m" ${attribute}="${value}"`)),
    ),
  },
  {
    rule: 'mtc-id-not-unique',
    good: [createMatch('ref="#m" id="1"')],
    bad: [
      createUnit(
        `<mtc:matches>${'<mtc:match id="1" ref="#m"><source>A</source><target>B</target></mtc:match>'.repeat(2)}</mtc:matches>${segment}`,
      ),
    ],
  },
  {
    rule: 'mtc-xml-lang',
    good: [createMatch('ref="#m"')],
    bad: [createMatch('ref="#m" xml:lang="en"')],
  },
  {
    rule: 'mtc-sub-type-without-type',
    good: [createMatch('ref="#m" type="tm" subType="my:a"')],
    bad: [createMatch('ref="#m" subType="my:a"')],
  },
  {
    rule: 'mtc-wrong-ref-syntax',
    good: [createMatch('ref="#m"')],
    bad: ['m', '', '#m/n', '#n/m', '#a=m', 'https://example.org/#m', '##m'].map((ref) =>
      createMatch(`ref="${ref}"`),
    ),
  },
  {
    rule: 'mtc-wrong-ref-value',
    good: ['#m', '#s', '#t=t', '#u=u/m', '#/f=f/u=u/m'].map((ref) => createMatch(`ref="${ref}"`)),
    bad: ['#x', '#t=m', '#n=m', '#f=f', '#u=v/m', '#f=g/u=u/m', '#__proto__'].map((ref) =>
      createMatch(`ref="${ref}"`),
    ),
  },
  {
    rule: 'mtc-reference-lang',
    good: [
      createMatch('ref="#m" reference="yes"', '<source>A</source><target xml:lang="fr">B</target>'),
      createMatch('ref="#m"', '<source xml:lang="en">A</source><target xml:lang="de">B</target>'),
    ],
    bad: [
      createMatch('ref="#m"', '<source>A</source><target xml:lang="fr">B</target>'),
      createMatch('ref="#m" reference="yes"', '<source xml:lang="fr">A</source><target>B</target>'),
    ],
  },
  {
    rule: 'mtc-annotation-with-ref',
    good: [createText('<mrk id="1" type="mtc:match">A</mrk>')],
    bad: [createText('<mrk id="1" type="mtc:match" ref="#1">A</mrk>')],
  },
  {
    rule: 'invalid-data-ref',
    good: [
      createMatch(
        'ref="#m"',
        '<originalData><data id="d">A</data></originalData><source><ph id="1" dataRef="d"/></source><target><ph id="1" dataRef="d"/></target>',
      ),
    ],
    bad: [
      createMatch(
        'ref="#m"',
        '<originalData><data id="d">A</data></originalData><source><ph id="1" dataRef="e"/></source><target>B</target>',
      ),
    ],
  },
  {
    rule: 'gls-id-not-unique',
    good: [createGlossary(createEntry('id="1"', '<gls:translation id="2">A</gls:translation>'))],
    bad: [
      createGlossary(createEntry('id="1"', '<gls:translation id="1">A</gls:translation>')),
      createGlossary(createEntry('id="1"', translation).repeat(2)),
    ],
  },
  {
    rule: 'gls-entry-without-translation-or-definition',
    good: [
      createGlossary(createEntry('', translation)),
      createGlossary(createEntry('', '<gls:definition>A</gls:definition>')),
    ],
    bad: [createGlossary(createEntry('', '')), createGlossary(createEntry('', '<my:a/>'))],
  },
  {
    rule: 'gls-ref-unresolved',
    good: ['#m', '#t=t', 'other.xlf#x'].map((ref) =>
      createGlossary(createEntry(`ref="${ref}"`, translation)),
    ),
    bad: ['#x', '#n=m', '#u=v/m'].map((ref) =>
      createGlossary(createEntry(`ref="${ref}"`, translation)),
    ),
  },
  {
    rule: 'mda-id-not-unique',
    good: [
      createUnit(
        `<mda:metadata id="1"><mda:metaGroup id="2"><mda:meta type="a">A</mda:meta></mda:metaGroup></mda:metadata>${segment}`,
      ),
    ],
    bad: [
      createUnit(
        `<mda:metadata id="1"><mda:metaGroup id="1"><mda:meta type="a">A</mda:meta></mda:metaGroup></mda:metadata>${segment}`,
      ),
      createFile(
        `<mda:metadata><mda:metaGroup id="1"><mda:metaGroup id="1"><mda:meta type="a">A</mda:meta></mda:metaGroup></mda:metaGroup></mda:metadata>${unit}`,
      ),
    ],
  },
  {
    rule: 'res-item-not-unique',
    good: [
      createResources(
        createItem('id="1" mimeType="a/b"', '<res:source href="a"/>') +
          createItem('id="2" mimeType="a/b"', '<res:source href="a"/>'),
      ),
    ],
    bad: [createResources(createItem('id="1" mimeType="a/b"', '<res:source href="a"/>').repeat(2))],
  },
  {
    rule: 'res-item-ref-not-unique',
    good: [createResources('<res:resourceItemRef id="1" ref="a"/>')],
    bad: [
      createResources('<res:resourceItemRef id="1" ref="a"/>'.repeat(2)),
      createResources(
        `<res:resourceItemRef id="1" ref="1"/>${createItem('id="1" mimeType="a/b"', '<res:source href="a"/>')}`,
      ),
    ],
  },
  {
    rule: 'res-ref-unresolved',
    good: [
      createFile(
        `<res:resourceData>${createItem('id="1" mimeType="a/b"', '<res:source href="a"/>')}</res:resourceData><unit id="u"><res:resourceData><res:resourceItemRef ref="1"/></res:resourceData>${segment}</unit>`,
      ),
    ],
    bad: [
      createFile(
        `<res:resourceData>${createItem('id="1" mimeType="a/b"', '<res:source href="a"/>')}</res:resourceData><unit id="u"><res:resourceData><res:resourceItemRef ref="2"/></res:resourceData>${segment}</unit>`,
      ),
    ],
  },
  {
    rule: 'res-has-content-and-href',
    good: [createResources(createItem('', '<res:source><my:a/></res:source>'))],
    bad: ['source', 'target'].map((key) =>
      createResources(createItem('', `<res:${key} href="a"><my:a/></res:${key}>`)),
    ),
  },
  {
    rule: 'res-empty-without-href',
    good: [createResources(createItem('mimeType="a/b"', '<res:source href="a"/>'))],
    bad: ['source', 'target'].map((key) =>
      createResources(createItem('mimeType="a/b"', `<res:${key}/>`)),
    ),
  },
  {
    rule: 'res-source-lang',
    good: [createResources(createItem('', '<res:source xml:lang="en"><my:a/></res:source>'))],
    bad: [createResources(createItem('', '<res:source xml:lang="fr"><my:a/></res:source>'))],
  },
  {
    rule: 'res-mime-type-missing',
    good: [createResources(createItem('', '<res:source><my:a/></res:source>'))],
    bad: [createResources(createItem('', '<res:source href="a"/>'))],
  },
  ...[
    { attribute: 'slr:sizeRestriction', rule: 'slr-size-restriction-pattern' },
    { attribute: 'slr:storageRestriction', rule: 'slr-storage-restriction-pattern' },
  ].map(({ attribute, rule }) => ({
    rule,
    good: [
      ...['*', '5', '5,10', '5,*'].map((value) => createSized(`${attribute}="${value}"`)),
      createSized(
        `${attribute}="two lines"`,
        '<slr:profiles generalProfile="my:lines" storageProfile="my:lines"/>',
      ),
    ],
    bad: ['**', '5,', ',5', '5,10.5', '-5', 'ninety', '5,star', '*6', '5;10', ''].map((value) =>
      createSized(`${attribute}="${value}"`),
    ),
  })),
  ...[
    { attribute: 'slr:sizeInfo', rule: 'slr-size-info-not-integer' },
    { attribute: 'slr:equivStorage', rule: 'slr-equiv-storage-not-integer' },
  ].map(({ attribute, rule }) => ({
    rule,
    good: [
      createSized(`${attribute}="7"`),
      createSized(`${attribute}="some prose"`, ''),
      createSized(
        `${attribute}="wide"`,
        '<slr:profiles generalProfile="my:lines" storageProfile="my:lines"/>',
      ),
    ],
    bad: [
      ...['7.5', 'seven', '', 'two words'].map((value) => createSized(`${attribute}="${value}"`)),
      createSized(`${attribute}="seven"`, ''),
    ],
  })),
  {
    rule: 'slr-size-info-with-size-info-ref',
    good: [createSized('slr:sizeInfo="7"')],
    bad: [
      createSized(
        'slr:sizeInfo="7" slr:sizeInfoRef="d"',
        '<slr:data profile="my:a"><my:a id="d"/></slr:data>',
      ),
    ],
  },
  {
    rule: 'slr-size-info-ref-has-no-data',
    good: [
      createSized('slr:sizeInfoRef="d"', '<slr:data profile="my:a"><my:a id="d"/></slr:data>'),
      createUnit(
        `<slr:data profile="my:a"><my:a><my:b id="d"/></my:a></slr:data>${createSegment('<ph id="1" slr:sizeInfoRef="d"/>')}`,
      ),
    ],
    bad: [
      createSized('slr:sizeInfoRef="e"', '<slr:data profile="my:a"><my:a id="d"/></slr:data>'),
      createSized('slr:sizeInfoRef="d"', '<my:a id="d"/>'),
      createUnit(
        `<slr:data profile="my:a"><my:a id="d"/></slr:data>${segment}`,
        'slr:sizeInfoRef="d"',
      ),
    ],
  },
  ...[
    { attribute: 'slr:sizeInfo="7"', rule: 'slr-size-info-ec-not-isolated' },
    { attribute: 'slr:sizeInfoRef="d"', rule: 'slr-size-info-ref-ec-not-isolated' },
    { attribute: 'slr:equivStorage="7"', rule: 'slr-equiv-storage-ec-not-isolated' },
  ].map(({ attribute, rule }) => {
    const setup = '<slr:data profile="my:a"><my:a id="d"/></slr:data>'
    return {
      rule,
      good: [createUnit(setup + createSegment(`A<ec id="1" isolated="yes" ${attribute}/>`))],
      bad: [createUnit(setup + createSegment(`<sc id="1"/>A<ec startRef="1" ${attribute}/>`))],
    }
  }),
  {
    rule: 'val-exactly-one-attribute-on-rule',
    good: [
      ...['isPresent', 'isNotPresent', 'startsWith', 'endsWith'].map((name) =>
        createRule(`${name}="a"`),
      ),
      createRule('my:depth="5"'),
    ],
    bad: [
      createRule(''),
      createRule('disabled="yes"'),
      createRule('isPresent="a" endsWith="b"'),
      createRule('isPresent="a" isNotPresent="b" my:depth="5"'),
    ],
  },
  {
    rule: 'val-occurs-not-positive',
    good: [createRule('isPresent="a" occurs="2"')],
    bad: ['0', '-1', 'two', ''].map((value) => createRule(`isPresent="a" occurs="${value}"`)),
  },
  {
    rule: 'val-occurs-without-is-present',
    good: [createRule('isPresent="a" occurs="1"')],
    bad: [createRule('startsWith="a" occurs="1"')],
  },
  {
    rule: 'val-exists-in-source-pattern-on-rule',
    good: ['isPresent', 'startsWith', 'endsWith'].map((name) =>
      createRule(`${name}="a" existsInSource="yes"`),
    ),
    bad: [
      createRule('isNotPresent="a" existsInSource="yes"'),
      createRule('my:depth="5" existsInSource="yes"'),
      createRule('isPresent="a" endsWith="b" existsInSource="yes"'),
    ],
  },
  {
    rule: 'ctr-property-not-content-or-attribute',
    good: [
      createTracking('appliesTo="note" ref="n"', content, note),
      createTracking(
        'appliesTo="note" ref="n"',
        '<ctr:item property="category">A</ctr:item>',
        note,
      ),
    ],
    bad: ['priority', 'Content', 'text', ''].map((property) =>
      createTracking(
        'appliesTo="note" ref="n"',
        `<ctr:item property="${property}">A</ctr:item>`,
        note,
      ),
    ),
  },
  {
    rule: 'ctr-ref-not-resolvable',
    good: [createTracking('appliesTo="note" ref="n"', content, note)],
    bad: [
      createTracking('appliesTo="note" ref="x"', content, note),
      createTracking('appliesTo="source" ref="x"', content, note),
    ],
  },
  {
    rule: 'ctr-revisions-without-ref',
    good: [
      createTracking('appliesTo="note"', content, note),
      createTracking('appliesTo="note"', content, '<note>A</note><note>B</note>'),
    ],
    bad: [createTracking('appliesTo="note"', content, `${note}<note id="o">B</note>`)],
  },
  {
    rule: 'ctr-applies-to-nothing',
    good: [createTracking('appliesTo="source"', content)],
    bad: [
      createTracking('appliesTo="note"', content),
      createTracking('appliesTo="remark" ref="n"', content, note),
    ],
  },
  {
    rule: 'ctr-current-version',
    good: [createTracking('appliesTo="note" ref="n" currentVersion="1"', content, note)],
    bad: [createTracking('appliesTo="note" ref="n" currentVersion="2"', content, note)],
  },
  {
    rule: 'module-misplaced',
    good: [createFile(`${profiles}${unit}`)],
    bad: [
      createUnit(`${profiles}${segment}`),
      createFile(
        `<mtc:matches><mtc:match ref="#m"><source>A</source><target>B</target></mtc:match></mtc:matches>${unit}`,
      ),
    ],
  },
  {
    rule: 'module-repeated',
    good: [createRule('isPresent="a"')],
    bad: [
      createUnit(
        `${'<val:validation><val:rule isPresent="a"/></val:validation>'.repeat(2)}${segment}`,
      ),
    ],
  },
  {
    rule: 'its-version-missing',
    good: [createAnnotation('type="its:generic" its:taClassRef="a"')],
    bad: [createText('<mrk id="1" type="its:generic" its:taClassRef="a">A</mrk>')],
  },
  {
    rule: 'its-annotation-type',
    good: [
      createAnnotation('type="its:generic" its:taClassRef="a"'),
      createAnnotation('its:taClassRef="a"'),
    ],
    bad: [
      createAnnotation('type="comment" value="a" its:taClassRef="a"'),
      createAnnotation('type="my:a" itsm:domains="a"'),
    ],
  },
  {
    rule: 'its-issue-attributes',
    good: [
      createAnnotation('type="its:generic" its:locQualityIssueType="style"'),
      createIts(
        issues +
          createSegment('<mrk id="1" type="its:generic" its:locQualityIssuesRef="#its=i">A</mrk>'),
      ),
    ],
    bad: [
      createIts(
        issues +
          createSegment(
            '<mrk id="1" type="its:generic" its:locQualityIssuesRef="#its=i" its:locQualityIssueSeverity="5">A</mrk>',
          ),
      ),
      createAnnotation('type="its:generic" its:locQualityIssueSeverity="5"'),
    ],
  },
  {
    rule: 'its-issue-without-type-or-comment',
    good: [createIts(issues + segment)],
    bad: [
      createIts(
        `<its:locQualityIssues xml:id="i"><its:locQualityIssue locQualityIssueSeverity="5"/></its:locQualityIssues>${segment}`,
      ),
    ],
  },
  {
    rule: 'its-provenance-attributes',
    good: [createAnnotation('type="its:generic" its:tool="a"')],
    bad: [
      createIts(
        records +
          createSegment(
            '<mrk id="1" type="its:generic" its:provenanceRecordsRef="#its=p" its:tool="a">A</mrk>',
          ),
      ),
    ],
  },
  {
    rule: 'its-provenance-record-empty',
    good: [createIts(records + segment)],
    bad: [
      createIts(
        `<its:provenanceRecords xml:id="p"><its:provenanceRecord/></its:provenanceRecords>${segment}`,
      ),
    ],
  },
  {
    rule: 'its-id-not-unique',
    good: [createIts(issues + records + segment)],
    bad: [createIts(issues + issues + segment)],
  },
  {
    rule: 'its-ref-unresolved',
    good: [
      createIts(
        records +
          createSegment('<mrk id="1" type="its:generic" its:provenanceRecordsRef="#its=p">A</mrk>'),
      ),
      createAnnotation('type="its:generic" its:locQualityIssuesRef="issues.xml#i"'),
    ],
    bad: ['#its=i', '#i', '#n=i'].map((reference) =>
      createAnnotation(`type="its:generic" its:locQualityIssuesRef="${reference}"`),
    ),
  },
  {
    rule: 'its-rating-score-and-vote',
    good: [createAnnotation('type="its:generic" its:locQualityRatingScore="5"')],
    bad: [
      createAnnotation(
        'type="its:generic" its:locQualityRatingScore="5" its:locQualityRatingVote="1"',
      ),
    ],
  },
  {
    rule: 'its-rating-threshold-without-rating',
    good: [
      createAnnotation(
        'type="its:generic" its:locQualityRatingVote="5" its:locQualityRatingVoteThreshold="1"',
      ),
    ],
    bad: [
      createAnnotation('type="its:generic" its:locQualityRatingScoreThreshold="5"'),
      createAnnotation(
        'type="its:generic" its:locQualityRatingScore="5" its:locQualityRatingVoteThreshold="1"',
      ),
    ],
  },
  {
    rule: 'its-text-analysis-attributes',
    good: [createAnnotation('type="its:generic" its:taSource="a" its:taIdent="b"')],
    bad: [
      createAnnotation('type="its:generic" its:taSource="a"'),
      createAnnotation('type="its:generic" its:taIdent="a"'),
      createAnnotation('type="its:generic" its:taIdentRef="a" its:taSource="a" its:taIdent="b"'),
    ],
  },
  {
    rule: 'its-annotators-ref-pattern',
    good: [
      createAnnotation('type="its:generic" its:annotatorsRef="terminology|a mt-confidence|b"'),
    ],
    bad: ['terminology', 'words|a', 'terminology|a terminology|b', 'terminology | a', ''].map(
      (value) => createAnnotation(`type="its:generic" its:annotatorsRef="${value}"`),
    ),
  },
  {
    rule: 'invalid-attribute-value',
    good: [createAnnotation('type="its:generic" its:mtConfidence="0.5"')],
    bad: [
      createAnnotation('type="its:generic" its:mtConfidence="5"'),
      createAnnotation('type="its:generic" its:locQualityIssueType="bad"'),
      createAnnotation('type="its:generic" its:localeFilterType="all"'),
    ],
  },
]
