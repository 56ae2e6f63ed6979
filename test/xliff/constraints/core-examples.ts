import {
  createDocument,
  createFile,
  createSegment,
  createText,
  createUnit,
} from './create-xliff.ts'

/** Documents that a rule accepts, and that it finds something in. */
export interface RuleExample {
  readonly rule: string
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

const pier = '<unit id="u"><segment><source>Pier</source></segment></unit>'
const segment = createSegment('Pier')

/** A code that keeps its place. */
function fixed(id: string, canReorder = 'no'): string {
  return `<ph id="${id}" canReorder="${canReorder}" canCopy="no" canDelete="no"/>`
}

export const coreExamples: readonly RuleExample[] = [
  {
    rule: 'unknown-element',
    good: [createUnit(segment)],
    bad: [
      createUnit(`${segment}<chunk/>`),
      createUnit(`<mtc:candidates/>${segment}`),
      createUnit(`<val:check/>${segment}`),
    ],
  },
  {
    rule: 'unknown-attribute',
    good: [createUnit(segment, 'name="a"')],
    bad: [
      createUnit(segment, 'size="5"'),
      createUnit('<segment translate="no"><source>Pier</source></segment>'),
      createText('<em startRef="1" its:person="A"/>'),
      createUnit(segment, 'slr:size="5"'),
      createUnit(
        `<mda:metadata><mda:metaGroup kind="a"><mda:meta type="b">c</mda:meta></mda:metaGroup></mda:metadata>${segment}`,
      ),
    ],
  },
  {
    rule: 'missing-attribute',
    good: [createText('<ph id="1"/>')],
    bad: [
      createText('<ph/>'),
      createFile(`<unit>${segment}</unit>`),
      createDocument(`<file id="f">${pier}</file>`, 'trgLang="de"'),
      createUnit(
        `<mda:metadata><mda:metaGroup><mda:meta>c</mda:meta></mda:metaGroup></mda:metadata>${segment}`,
      ),
      createUnit(`<slr:data/>${segment}`),
      createUnit(`<res:resourceData><res:resourceItemRef/></res:resourceData>${segment}`),
    ],
  },
  {
    rule: 'missing-element',
    good: [createFile(pier), createUnit(`<notes><note>Mind the gap</note></notes>${segment}`)],
    bad: [
      createDocument(''),
      createFile(''),
      createUnit(`<notes/>${segment}`),
      createUnit(`<originalData/>${segment}`),
      createUnit('<segment><target>Steg</target></segment>'),
      createUnit(`<mtc:matches/>${segment}`),
      createUnit(`<gls:glossary/>${segment}`),
      createUnit(`<val:validation/>${segment}`),
      createUnit(`<ctr:changeTrack><ctr:revisions appliesTo="note"/></ctr:changeTrack>${segment}`),
      createUnit(`<mda:metadata><mda:metaGroup/></mda:metadata>${segment}`),
    ],
  },
  {
    rule: 'misplaced-element',
    good: [createFile(`<notes><note>Mind the gap</note></notes>${pier}`)],
    bad: [
      createFile(`${pier}<notes><note>Mind the gap</note></notes>`),
      createUnit(`${segment}<notes><note>Mind the gap</note></notes>`),
      createUnit('<segment><target>Steg</target><source>Pier</source></segment>'),
      createFile(`<skeleton><notes/></skeleton>${pier}`),
      createUnit(
        `<gls:glossary><gls:glossEntry><gls:definition>a</gls:definition><gls:term>b</gls:term></gls:glossEntry></gls:glossary>${segment}`,
      ),
    ],
  },
  {
    rule: 'repeated-element',
    good: [createUnit(segment)],
    bad: [
      createUnit('<segment><source>Pier</source><source>Quay</source></segment>'),
      createUnit(
        `<res:resourceData><res:resourceItem id="r"><res:source href="a"/><res:source href="a"/></res:resourceItem></res:resourceData>${segment}`,
      ),
    ],
  },
  {
    rule: 'unexpected-text',
    good: [createText('Pier')],
    bad: [createUnit(`Pier${segment}`), createText('<ph id="1">Pier</ph>')],
  },
  {
    rule: 'invalid-attribute-value',
    good: [createUnit(segment, 'translate="no"')],
    bad: [
      createUnit(segment, 'translate="maybe"'),
      createText('<ph id="1" canCopy="often"/>'),
      createUnit(segment, 'srcDir="up"'),
      createUnit(
        `<mda:metadata><mda:metaGroup appliesTo="file"><mda:meta type="b">c</mda:meta></mda:metaGroup></mda:metadata>${segment}`,
      ),
      createUnit(
        `<val:validation><val:rule isPresent="a" disabled="1"/></val:validation>${segment}`,
      ),
      createUnit(
        `<val:validation><val:rule isPresent="a" normalization="nfkc"/></val:validation>${segment}`,
      ),
    ],
  },
  {
    rule: 'invalid-extension-element',
    good: [createUnit(`<my:depth>5</my:depth>${segment}`)],
    bad: [
      createUnit('<segment><source>Pier</source><my:depth/></segment>'),
      createText('<my:depth/>'),
      createFile(`${pier}<my:depth/>`),
    ],
  },
  {
    rule: 'invalid-extension-attribute',
    good: [createUnit(segment, 'my:depth="5"')],
    bad: [
      createUnit('<segment my:depth="5"><source>Pier</source></segment>'),
      createText('<pc id="1" my:depth="5">Pier</pc>'),
    ],
  },
  {
    rule: 'invalid-id',
    good: [createText('<ph id="1.a-b:c_ü"/>')],
    bad: [createText('<ph id="a b"/>'), createText('<ph id="a/b"/>'), createText('<ph id=""/>')],
  },
  {
    rule: 'invalid-priority',
    good: [createUnit(`<notes><note priority="10">Mind</note></notes>${segment}`)],
    bad: [
      createUnit(`<notes><note priority="0">Mind</note></notes>${segment}`),
      createUnit(`<notes><note priority="11">Mind</note></notes>${segment}`),
    ],
  },
  {
    rule: 'invalid-state',
    good: [createUnit('<segment state="final"><source>Pier</source></segment>')],
    bad: [createUnit('<segment state="needs-translation"><source>Pier</source></segment>')],
  },
  {
    rule: 'invalid-sub-state',
    good: [createUnit('<segment state="final" subState="my:done"><source>Pier</source></segment>')],
    bad: [createUnit('<segment state="final" subState="done"><source>Pier</source></segment>')],
  },
  {
    rule: 'invalid-sub-type',
    good: [createText('<ph id="1" type="other" subType="my:tag"/>')],
    bad: [createText('<ph id="1" type="other" subType="tag"/>')],
  },
  {
    rule: 'invalid-type',
    good: [
      createText('<ph id="1" type="image"/>'),
      createUnit(segment, 'type="my:title"'),
      createText('<mrk id="1" type="my:term">Pier</mrk>'),
    ],
    bad: [
      createText('<ph id="1" type="picture"/>'),
      createUnit(segment, 'type="title"'),
      createText('<mrk id="1" type="remark">Pier</mrk>'),
    ],
  },
  {
    rule: 'src-lang-not-well-formed',
    good: ['en', 'zh-Hant-TW', 'sl-rozaj-biske', 'de-CH-1901', 'x-harbour', 'i-klingon'].map(
      (tag) => createDocument(`<file id="f">${pier}</file>`, `srcLang="${tag}"`),
    ),
    bad: ['e', 'en_US', 'english-', 'en-', 'abcdefghij'].map((tag) =>
      createDocument(`<file id="f">${pier}</file>`, `srcLang="${tag}"`),
    ),
  },
  {
    rule: 'trg-lang-not-well-formed',
    good: [createFile(pier)],
    bad: [createDocument(`<file id="f">${pier}</file>`, 'srcLang="en" trgLang="d"')],
  },
  {
    rule: 'xml-lang-not-well-formed',
    good: [createUnit('<segment><source xml:lang="EN">Pier</source></segment>')],
    bad: [
      createUnit('<segment><source xml:lang="e n">Pier</source></segment>'),
      createUnit(`<my:depth/>${segment}`, 'xml:lang="e"'),
    ],
  },
  {
    rule: 'sub-flow-invalid-value',
    good: [createText('<ph id="1" subFlows="u"/>')],
    bad: [createText('<ph id="1" subFlows="u, u"/>'), createText('<ph id="1" subFlows=""/>')],
  },
  {
    rule: 'sub-flow-invalid-reference',
    good: [
      createFile(
        `<unit id="a"><segment><source><ph id="1" subFlows="b c"/></source></segment></unit>${['b', 'c'].map((id) => `<unit id="${id}">${segment}</unit>`).join('')}`,
      ),
    ],
    bad: [
      createText('<ph id="1" subFlows="u v"/>'),
      createText('<pc id="1" subFlowsStart="v">Pier</pc>'),
      createText('<pc id="1" subFlowsEnd="v">Pier</pc>'),
    ],
  },
  {
    rule: 'file-id-not-unique',
    good: [createDocument(`<file id="f">${pier}</file><file id="g">${pier}</file>`)],
    bad: [createDocument(`<file id="f">${pier}</file><file id="f">${pier}</file>`)],
  },
  {
    rule: 'group-id-not-unique',
    good: [createFile(`<group id="u">${pier}</group>`)],
    bad: [createFile(`<group id="g"><group id="g">${pier}</group></group>`)],
  },
  {
    rule: 'unit-id-not-unique',
    good: [
      createDocument(`<file id="f">${pier}</file><file id="g">${pier}</file>`),
      createFile(`<unit id="__proto__">${segment}</unit>`),
    ],
    bad: [
      createFile(pier + pier),
      createFile(`<group id="g">${pier}</group>${pier}`),
      createFile(
        `<unit id="constructor">${segment}</unit><unit id="constructor">${segment}</unit>`,
      ),
    ],
  },
  {
    rule: 'duplicate-note-id',
    good: [createUnit(`<notes><note id="1">A</note><note id="2">B</note></notes>${segment}`)],
    bad: [createUnit(`<notes><note id="1">A</note><note id="1">B</note></notes>${segment}`)],
  },
  {
    rule: 'data-id-not-unique',
    good: [
      createUnit(
        `<originalData><data id="1">A</data><data id="2">B</data></originalData>${segment}`,
      ),
    ],
    bad: [
      createUnit(
        `<originalData><data id="1">A</data><data id="1">B</data></originalData>${segment}`,
      ),
      createUnit(
        `<mtc:matches><mtc:match ref="#s"><originalData><data id="1">A</data><data id="1">B</data></originalData><source>A</source><target>B</target></mtc:match></mtc:matches><segment id="s"><source>Pier</source></segment>`,
      ),
    ],
  },
  {
    rule: 'segment-id-not-unique',
    good: [createUnit(segment + segment)],
    bad: [
      createUnit(
        '<segment id="1"><source>A</source></segment><segment id="1"><source>B</source></segment>',
      ),
    ],
  },
  {
    rule: 'ignorable-id-not-unique',
    good: [createUnit(`<ignorable id="1"><source> </source></ignorable>${segment}`)],
    bad: [
      createUnit(
        `<ignorable id="1"><source> </source></ignorable>${segment}<ignorable id="1"><source> </source></ignorable>`,
      ),
    ],
  },
  {
    rule: 'part-id-not-unique',
    good: [
      createUnit(
        '<segment id="1"><source>A</source></segment><ignorable id="2"><source> </source></ignorable>',
      ),
    ],
    bad: [
      createUnit(
        '<segment id="1"><source>A</source></segment><ignorable id="1"><source> </source></ignorable>',
      ),
    ],
  },
  {
    rule: 'inline-id-not-unique',
    good: [
      createText('<ph id="1"/><pc id="2">Pier</pc>', '<ph id="1"/><pc id="2">Steg</pc>'),
      createText('<pc id="1">Pier</pc>', '<sc id="1"/>Steg<ec startRef="1"/>'),
      createText('Pier', '<ph id="1"/>'),
    ],
    bad: [
      createText('<ph id="1"/><ph id="1"/>'),
      createText('<ph id="1"/>', '<ph id="1"/><ph id="1"/>'),
      createText('<ph id="1"/>', '<mrk id="1" translate="no">Steg</mrk>'),
      createUnit('<segment id="1"><source><ph id="1"/></source></segment>'),
    ],
  },
  {
    rule: 'duplicate-extension-id',
    good: [
      createFile(`<my:a id="1"/><unit id="u"><my:a id="1"/>${segment}</unit>`),
      createUnit(`<my:a id="1"/><o:a xmlns:o="o" id="1"/>${segment}`),
    ],
    bad: [
      createUnit(`<my:a id="1"><my:b xml:id="1"/></my:a>${segment}`),
      createFile(`<my:a id="1"/><my:a id="1"/>${pier}`),
    ],
  },
  {
    rule: 'no-trg-lang',
    good: [createDocument(`<file id="f">${pier}</file>`, 'srcLang="en"')],
    bad: [
      createDocument(
        `<file id="f"><unit id="u">${createSegment('Pier', 'Steg')}</unit></file>`,
        'srcLang="en"',
      ),
    ],
  },
  {
    rule: 'wrong-source-lang',
    good: [
      createUnit('<segment><source xml:lang="en">Pier</source></segment>', 'xml:lang="fr"'),
      createUnit('<segment><source xml:lang="EN">Pier</source></segment>'),
    ],
    bad: [
      createUnit('<segment><source xml:lang="fr">Pier</source></segment>'),
      createUnit(segment, 'xml:lang="fr"'),
    ],
  },
  {
    rule: 'wrong-target-lang',
    good: [
      createUnit('<segment><source>Pier</source><target xml:lang="de">Steg</target></segment>'),
    ],
    bad: [
      createUnit('<segment><source>Pier</source><target xml:lang="fr">Steg</target></segment>'),
      createUnit('<segment><source>Pier</source><target>Steg</target></segment>', 'xml:lang="en"'),
    ],
  },
  {
    rule: 'different-xml-space',
    good: [createUnit(createSegment('Pier', 'Steg'), 'xml:space="preserve"')],
    bad: [
      createUnit(
        '<segment><source xml:space="preserve">Pier</source><target>Steg</target></segment>',
      ),
    ],
  },
  {
    rule: 'empty-skeleton-without-href',
    good: [
      createFile(`<skeleton href="a.skl"/>${pier}`),
      createFile(`<skeleton><my:a/></skeleton>${pier}`),
    ],
    bad: [createFile(`<skeleton/>${pier}`)],
  },
  {
    rule: 'non-empty-skeleton-with-href',
    good: [createFile(`<skeleton>Pier</skeleton>${pier}`)],
    bad: [
      createFile(`<skeleton href="a.skl">Pier</skeleton>${pier}`),
      createFile(`<skeleton href="a.skl"><my:a/></skeleton>${pier}`),
    ],
  },
  {
    rule: 'unit-without-segment',
    good: [createUnit(segment)],
    bad: [createUnit('<ignorable><source> </source></ignorable>')],
  },
  {
    rule: 'order-not-unique',
    good: [
      createUnit(
        '<segment><source>A</source><target order="2">b</target></segment><segment><source>B</source><target order="1">a</target></segment>',
      ),
    ],
    bad: [
      createUnit(
        '<segment><source>A</source><target order="2">b</target></segment><segment><source>B</source><target>a</target></segment>',
      ),
    ],
  },
  {
    rule: 'order-out-of-range',
    good: [createUnit('<segment><source>A</source><target order="1">b</target></segment>')],
    bad: [
      createUnit('<segment><source>A</source><target order="2">b</target></segment>'),
      createUnit('<segment><source>A</source><target order="0">b</target></segment>'),
    ],
  },
  {
    rule: 'sub-state-without-state',
    good: [createUnit('<segment state="final" subState="my:a"><source>A</source></segment>')],
    bad: [createUnit('<segment subState="my:a"><source>A</source></segment>')],
  },
  {
    rule: 'sub-type-without-type',
    good: [createText('<ph id="1" type="ui" subType="my:a"/>')],
    bad: [
      createText('<ph id="1" subType="my:a"/>'),
      createText('<pc id="1" subType="xlf:b">A</pc>'),
    ],
  },
  {
    rule: 'invalid-type-sub-type',
    good: [createText('<ph id="1" type="ui" subType="xlf:var"/>')],
    bad: [
      createText('<ph id="1" type="fmt" subType="xlf:var"/>'),
      createText('<pc id="1" type="link" subType="xlf:b">A</pc>'),
      createText('<pc id="1" type="fmt" subType="xlf:bold">A</pc>'),
    ],
  },
  {
    rule: 'reserved-prefix',
    good: [createUnit(segment, 'type="my:a"')],
    bad: [
      createUnit(segment, 'type="xlf:a"'),
      createUnit('<segment state="final" subState="xlf:a"><source>A</source></segment>'),
    ],
  },
  {
    rule: 'cp-hex-value',
    good: [createText('<cp hex="001F"/>')],
    bad: [createText('<cp hex="zz"/>'), createText('<cp hex="1"/>'), createText('<cp hex=""/>')],
  },
  {
    rule: 'cp-hex-range',
    good: [createText('<cp hex="0000"/><cp hex="d800"/><cp hex="FFFE"/>')],
    bad: [
      createText('<cp hex="0041"/>'),
      createText('<cp hex="000A"/>'),
      createText('<cp hex="110000"/>'),
    ],
  },
  ...['ph', 'sc'].map((key) => ({
    rule: 'invalid-data-ref',
    good: [
      createUnit(
        `<originalData><data id="d">A</data></originalData>${createSegment(`<${key} id="1" dataRef="d"${key === 'sc' ? ' isolated="yes"' : ''}/>`)}`,
      ),
    ],
    bad: [
      createUnit(
        `<originalData><data id="d">A</data></originalData>${createSegment(`<${key} id="1" dataRef="e"/>`)}`,
      ),
    ],
  })),
  {
    rule: 'invalid-data-ref-start',
    good: [
      createUnit(
        `<originalData><data id="d">A</data></originalData>${createSegment('<pc id="1" dataRefStart="d" dataRefEnd="d">A</pc>')}`,
      ),
    ],
    bad: [
      createUnit(
        `<originalData><data id="d">A</data></originalData>${createSegment('<pc id="1" dataRefStart="e" dataRefEnd="d">A</pc>')}`,
      ),
    ],
  },
  {
    rule: 'invalid-data-ref-end',
    good: [],
    bad: [
      createUnit(
        `<originalData><data id="d">A</data></originalData>${createSegment('<pc id="1" dataRefStart="d" dataRefEnd="e">A</pc>')}`,
      ),
    ],
  },
  {
    rule: 'data-ref-without-original-data',
    good: [createText('<ph id="1"/>')],
    bad: [createText('<ph id="1" dataRef="d"/>'), createText('<pc id="1" dataRefEnd="d">A</pc>')],
  },
  {
    rule: 'copy-of-with-bad-reference',
    good: [createText('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>')],
    bad: [createText('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="3"/>')],
  },
  {
    rule: 'copy-of-with-no-copy-reference',
    good: [createText('<ph id="1" canCopy="yes"/><ph id="2" copyOf="1"/>')],
    bad: [createText('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>')],
  },
  {
    rule: 'copy-of-with-original-data',
    good: [createText('<ph id="1"/><ph id="2" copyOf="1"/>')],
    bad: [
      createUnit(
        `<originalData><data id="d">A</data></originalData>${createSegment('<ph id="1"/><ph id="2" copyOf="1" dataRef="d"/>')}`,
      ),
    ],
  },
  {
    rule: 'confused-isolated-on-ec',
    good: [createText('<sc id="1"/>A<ec startRef="1"/>')],
    bad: [createText('<sc id="1"/>A<ec id="2" startRef="1"/>')],
  },
  {
    rule: 'isolated-ec-with-start-ref',
    good: [createText('A<ec id="1" isolated="yes"/>')],
    bad: [createText('A<ec startRef="1" isolated="yes"/>'), createText('A<ec isolated="yes"/>')],
  },
  {
    rule: 'non-isolated-ec-without-start-ref',
    good: [createText('<sc id="1"/>A<ec startRef="1"/>')],
    bad: [createText('<sc id="1"/>A<ec id="1"/>'), createText('A<ec/>')],
  },
  {
    rule: 'missing-isolated-on-ec',
    good: [createText('A<ec id="1" isolated="yes"/>')],
    bad: [createText('A<ec id="1"/>'), createText('A<ec startRef="1"/>')],
  },
  {
    rule: 'missing-isolated-on-sc',
    good: [
      createText('<sc id="1" isolated="yes"/>A'),
      createUnit(
        `${createSegment('<sc id="1"/>A', '<sc id="1"/>a')}${createSegment('B<ec startRef="1"/>')}`,
      ),
    ],
    bad: [
      createText('<sc id="1"/>A'),
      createText('<sc id="1"/>A<ec startRef="1"/>', '<sc id="1"/>a'),
    ],
  },
  {
    rule: 'invalid-isolated-on-ec',
    good: [createText('<sc id="1"/>A<ec startRef="1" isolated="no"/>')],
    bad: [createText('<sc id="1"/>A<ec startRef="1" isolated="yes"/>')],
  },
  {
    rule: 'invalid-isolated-on-sc',
    good: [createText('<sc id="1" isolated="no"/>A<ec startRef="1"/>')],
    bad: [createText('<sc id="1" isolated="yes"/>A<ec startRef="1"/>')],
  },
  {
    rule: 'ec-before-sc',
    good: [createUnit(createSegment('<sc id="1"/>A') + createSegment('B<ec startRef="1"/>'))],
    bad: [createText('<ec startRef="1"/>A<sc id="1"/>')],
  },
  {
    rule: 'em-before-sm',
    good: [createText('<sm id="1" translate="no"/>A<em startRef="1"/>')],
    bad: [createText('<em startRef="1"/>A<sm id="1" translate="no"/>')],
  },
  {
    rule: 'invalid-lone-sm',
    good: [createText('<sm id="1" translate="no"/>A<em startRef="1"/>')],
    bad: [createText('<sm id="1" translate="no"/>A')],
  },
  {
    rule: 'invalid-lone-em',
    good: [createText('<sm id="1" translate="no"/>A<em startRef="1"/>')],
    bad: [createText('A<em startRef="1"/>'), createText('<sc id="1"/>A<em startRef="1"/>')],
  },
  ...['Copy', 'Delete', 'Overlap'].map((hint) => ({
    rule: `different-can-${hint.toLowerCase()}-in-sc-and-ec`,
    good: [
      createText(`<sc id="1" can${hint}="no"/>A<ec startRef="1" can${hint}="no"/>`),
      createText(`<sc id="1" can${hint}="yes"/>A<ec startRef="1"/>`),
    ],
    bad: [
      createText(`<sc id="1" can${hint}="no"/>A<ec startRef="1"/>`),
      createText(`<sc id="1"/>A<ec startRef="1" can${hint}="no"/>`),
    ],
  })),
  {
    rule: 'different-can-reorder-in-sc-and-ec',
    good: [
      createText(
        `${fixed('0', 'firstNo')}<sc id="1" canReorder="no" canCopy="no" canDelete="no"/>A<ec startRef="1" canReorder="no" canCopy="no" canDelete="no"/>`,
      ),
    ],
    bad: [
      createText('<sc id="1"/>A<ec startRef="1" canReorder="no" canCopy="no" canDelete="no"/>'),
    ],
  },
  {
    rule: 'can-reorder-in-ec-for-first-no-in-sc',
    good: [
      createText(
        '<sc id="1" canReorder="firstNo" canCopy="no" canDelete="no"/>A<ec startRef="1" canReorder="no" canCopy="no" canDelete="no"/>',
      ),
    ],
    bad: [
      createText(
        '<sc id="1" canReorder="firstNo" canCopy="no" canDelete="no"/>A<ec startRef="1" canCopy="no" canDelete="no"/>',
      ),
    ],
  },
  {
    rule: 'ec-dir-without-isolated',
    good: [createText('A<ec id="1" isolated="yes" dir="ltr"/>')],
    bad: [createText('<sc id="1"/>A<ec startRef="1" dir="ltr"/>')],
  },
  {
    rule: 'can-reorder-context',
    good: [createText(fixed('1', 'firstNo'))],
    bad: [
      createText('<ph id="1" canReorder="firstNo"/>'),
      createText('<ph id="1" canReorder="firstNo" canCopy="no"/>'),
    ],
  },
  {
    rule: 'missing-reorder-first-no',
    good: [createText(fixed('1', 'firstNo') + fixed('2'))],
    bad: [createText(fixed('1') + fixed('2'))],
  },
  {
    rule: 'wrong-reordering',
    good: [
      createText(
        `${fixed('1', 'firstNo')}${fixed('2')}<ph id="3"/>`,
        `<ph id="3"/>${fixed('1', 'firstNo')}${fixed('2')}`,
      ),
      createText(`${fixed('1', 'firstNo')}${fixed('2')}`, undefined),
    ],
    bad: [
      createText(
        `${fixed('1', 'firstNo')}${fixed('2')}<ph id="3"/>`,
        `${fixed('2')}${fixed('1', 'firstNo')}<ph id="3"/>`,
      ),
      createText(
        `${fixed('1', 'firstNo')}${fixed('2')}<ph id="3"/>`,
        `${fixed('1', 'firstNo')}<ph id="3"/>${fixed('2')}`,
      ),
    ],
  },
  {
    rule: 'missing-non-removable',
    good: [
      createText('<ph id="1" canDelete="no"/>', '<ph id="1" canDelete="no"/>'),
      createText('<ph id="1" canDelete="no"/>'),
      createUnit(
        `${createSegment('<ph id="1" canDelete="no"/>', '')}${createSegment('B', '<ph id="1" canDelete="no"/>')}`,
      ),
    ],
    bad: [
      createText('<ph id="1" canDelete="no"/>', ''),
      createText('<sc id="1" canDelete="no"/>A<ec startRef="1" canDelete="no"/>', 'a'),
    ],
  },
  {
    rule: 'comment-without-value-or-ref',
    good: [createText('<mrk id="1" type="comment" value="Mind">A</mrk>')],
    bad: [createText('<mrk id="1" type="comment">A</mrk>')],
  },
  {
    rule: 'comment-with-value-and-ref',
    good: [createText('<mrk id="1" type="comment" value="Mind">A</mrk>')],
    bad: [createText('<mrk id="1" type="comment" value="Mind" ref="#n=1">A</mrk>')],
  },
  {
    rule: 'comment-ref-not-unit-note',
    good: ['#n=1', '#u=u/n=1', '#/f=f/u=u/n=1'].map((ref) =>
      createUnit(
        `<notes><note id="1">Mind</note></notes>${createSegment(`<mrk id="1" type="comment" ref="${ref}">A</mrk>`)}`,
      ),
    ),
    bad: ['#1', '#n=2', '#f=f/n=1', 'https://example.org/'].map((ref) =>
      createUnit(
        `<notes><note id="1">Mind</note></notes>${createSegment(`<mrk id="1" type="comment" ref="${ref}">A</mrk>`)}`,
      ),
    ),
  },
  {
    rule: 'translate-annotation-without-translate',
    good: [
      createText('<mrk id="1" translate="no">A</mrk>'),
      createText('<mrk id="1" my:depth="5">A</mrk>'),
    ],
    bad: [createText('<mrk id="1">A</mrk>'), createText('<mrk id="1" type="generic">A</mrk>')],
  },
  ...(
    [
      ['invalid-frag-id-syntax', ['#', '#n/1', '#=1', '#n=', '#a//b', '#a b']],
      ['invalid-frag-id-prefix-not-nmtoken', ['#a$b=1']],
      ['invalid-frag-id-prefix-too-short', ['#z=1']],
      ['invalid-frag-id-unknown-prefix', ['#my=1', '#__proto__=1']],
      ['invalid-frag-id-duplicated-prefix', ['#u=u/u=u', '#f=f/f=f/u=u']],
      ['invalid-frag-id-bad-order', ['#u=u/f=f', '#u=u/g=g']],
      ['invalid-frag-id-misplaced-leaf', ['#n=1/u=u']],
      ['invalid-frag-id-no-single-leaf', ['#n=1/d=1', '#a/b']],
      ['frag-id-unresolved', ['#x', '#u=v', '#f=g/u=u', '#g=h', '#t=9', '#d=9', '#gls=9']],
    ] as const
  ).map(([rule, references]) => ({
    rule,
    good: ['#1', '#u=u/1', '#f=f', '#/f=f/u=u', 'other.xlf#x', 'https://example.org/#x'].map(
      (ref) => createText(`<mrk id="1" type="term" ref="${ref}">A</mrk>`),
    ),
    bad: references.map((ref) => createText(`<mrk id="1" type="term" ref="${ref}">A</mrk>`)),
  })),
]
