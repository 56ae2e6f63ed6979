import type { RuleExample } from './core-examples.ts'
import { createFile12, createUnit12 } from './create-xliff.ts'

const unit = '<trans-unit id="u"><source>Pier</source></trans-unit>'
const body = `<body>${unit}</body>`
const phase = '<phase phase-name="1" process-name="a"/>'
const tool = '<tool tool-id="1" tool-name="a"/>'

export const xliff12Examples: readonly RuleExample[] = [
  {
    rule: 'unknown-element',
    good: [createFile12(body), createUnit12('<source>Pier</source><my:a xmlns:my="a"/>')],
    bad: [createUnit12('<source>Pier</source><comment/>')],
  },
  {
    rule: 'missing-attribute',
    good: [createUnit12('<source><x id="1"/></source>')],
    bad: [
      createUnit12('<source><x/></source>'),
      createUnit12('<source><it id="1">a</it></source>'),
    ],
  },
  {
    rule: 'missing-element',
    good: [createFile12('<body/>')],
    bad: [createFile12(''), createUnit12('<target>Steg</target>')],
  },
  {
    rule: 'misplaced-element',
    good: [createUnit12('<source>Pier</source><target>Steg</target><note>A</note>')],
    bad: [createUnit12('<source>Pier</source><note>A</note><target>Steg</target>')],
  },
  {
    rule: 'invalid-attribute-value',
    good: [createUnit12('<source>Pier</source>', 'approved="yes" restype="x-title"')],
    bad: [
      createUnit12('<source>Pier</source>', 'approved="true"'),
      createUnit12('<source>Pier</source>', 'restype="title"'),
      createUnit12('<source><it id="1" pos="begin">a</it></source>'),
      createUnit12('<source>Pier</source>', 'coord="1;2;3"'),
    ],
  },
  {
    rule: 'invalid-state',
    good: [createUnit12('<source>Pier</source><target state="x-done">Steg</target>')],
    bad: [createUnit12('<source>Pier</source><target state="done">Steg</target>')],
  },
  {
    rule: 'unit-id-not-unique',
    good: [createFile12(body)],
    bad: [createFile12(`<body>${unit}<group>${unit}</group></body>`)],
  },
  {
    rule: 'group-id-not-unique',
    good: [createFile12(`<body><group id="u">${unit}</group></body>`)],
    bad: [createFile12('<body><group id="g"/><group id="g"/></body>')],
  },
  {
    rule: 'phase-name-not-unique',
    good: [createFile12(`<header><phase-group>${phase}</phase-group></header>${body}`)],
    bad: [createFile12(`<header><phase-group>${phase}${phase}</phase-group></header>${body}`)],
  },
  {
    rule: 'tool-id-not-unique',
    good: [createFile12(`<header>${tool}</header>${body}`)],
    bad: [createFile12(`<header>${tool}${tool}</header>${body}`)],
  },
  {
    rule: 'count-group-name-not-unique',
    good: [createFile12(`<header><count-group name="a"/></header>${body}`)],
    bad: [createFile12(`<header>${'<count-group name="a"/>'.repeat(2)}</header>${body}`)],
  },
  {
    rule: 'context-group-name-not-unique',
    good: [
      createUnit12(
        '<source>A</source><context-group name="a"><context context-type="record">1</context></context-group>',
      ),
    ],
    bad: [
      createUnit12(
        `<source>A</source>${'<context-group name="a"><context context-type="record">1</context></context-group>'.repeat(2)}`,
      ),
    ],
  },
  {
    rule: 'uid-not-unique',
    good: [createFile12(`<header><skl><external-file href="a" uid="1"/></skl></header>${body}`)],
    bad: [
      createFile12(
        `<header><skl><external-file href="a" uid="1"/></skl><reference><external-file href="b" uid="1"/></reference></header>${body}`,
      ),
    ],
  },
  {
    rule: 'phase-name-unresolved',
    good: [
      createFile12(
        `<header><phase-group>${phase}</phase-group></header><body><trans-unit id="u" phase-name="1"><source>A</source></trans-unit></body>`,
      ),
    ],
    bad: [
      createUnit12('<source>A</source>', 'phase-name="1"'),
      createUnit12('<source>A</source><target phase-name="1">B</target>'),
    ],
  },
  {
    rule: 'tool-id-unresolved',
    good: [
      createFile12(
        `<header>${tool}</header><body><trans-unit id="u"><source>A</source><alt-trans tool-id="1"><target>B</target></alt-trans></trans-unit></body>`,
      ),
      createFile12(`<header>${tool}</header>${body}`, 'tool-id="1"'),
    ],
    bad: [
      createUnit12('<source>A</source><alt-trans tool-id="1"><target>B</target></alt-trans>'),
      createFile12(body, 'tool-id="1"'),
    ],
  },
  {
    rule: 'xid-unresolved',
    good: [createUnit12('<source><x id="1" xid="u"/></source>')],
    bad: [
      createUnit12('<source><x id="1" xid="v"/></source>'),
      createUnit12('<source><ph id="1">a<sub xid="v">A</sub></ph></source>'),
    ],
  },
  {
    rule: 'source-language-mismatch',
    good: [
      createUnit12(
        '<source xml:lang="EN">A</source><alt-trans><source xml:lang="fr">A</source><target>B</target></alt-trans>',
      ),
    ],
    bad: [createUnit12('<source xml:lang="fr">A</source>')],
  },
  {
    rule: 'target-language-mismatch',
    good: [createUnit12('<source>A</source><target xml:lang="de">B</target>')],
    bad: [createUnit12('<source>A</source><target xml:lang="fr">B</target>')],
  },
  ...[
    ['bpt', 'ept'],
    ['bx', 'ex'],
  ].flatMap(([start, end]) => [
    {
      rule: `${start}-without-${end}`,
      good: [
        createUnit12(`<source><${start} id="1"/>A<${end} id="1"/></source>`),
        createUnit12(`<source><${start} id="1" rid="1"/>A<${end} id="2" rid="1"/></source>`),
      ],
      bad: [
        createUnit12(`<source><${start} id="1"/>A</source>`),
        createUnit12(`<source><${start} id="1" rid="1"/>A<${end} id="1" rid="2"/></source>`),
      ],
    },
    {
      rule: `${end}-without-${start}`,
      good: [],
      bad: [createUnit12(`<source>A<${end} id="1"/></source>`)],
    },
  ]),
  {
    rule: 'rid-not-unique',
    good: [createUnit12('<source><bx id="1" rid="1"/>A<ex id="2" rid="1"/></source>')],
    bad: [
      createUnit12(
        '<source><bx id="1" rid="1"/><bx id="3" rid="1"/>A<ex id="2" rid="1"/></source>',
      ),
    ],
  },
  {
    rule: 'mid-not-unique',
    good: [
      createUnit12(
        '<source>A</source><seg-source><mrk mtype="seg" mid="1">A</mrk></seg-source><target><mrk mtype="seg" mid="1">B</mrk></target>',
      ),
    ],
    bad: [
      createUnit12(
        `<source>A</source><seg-source>${'<mrk mtype="seg" mid="1">A</mrk>'.repeat(2)}</seg-source>`,
      ),
    ],
  },
  {
    rule: 'mid-unresolved',
    good: [],
    bad: [
      createUnit12(
        '<source>A</source><seg-source><mrk mtype="seg" mid="1">A</mrk></seg-source><target><mrk mtype="seg" mid="2">B</mrk></target>',
      ),
    ],
  },
]
