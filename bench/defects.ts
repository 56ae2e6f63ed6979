import { parseArgs } from 'node:util'
import { type BitextDocument, checkDocument, parseBitext, type Unit } from '../src/index.ts'
import { formatTable } from '../src/report/table.ts'
import { listTrees, readDocuments, type Tree } from './trees.ts'

// Plants one defect after the other in published documents, of kinds that the
// tools beside the checkout do not plant, and counts which of them are found.
// A defect is found if its unit has a finding that it did not have before.

const { values } = parseArgs({
  options: {
    /** Defects of a kind in a tree. */
    count: { type: 'string', default: '20' },
    kind: { type: 'string', multiple: true },
    tree: { type: 'string', multiple: true },
    missed: { type: 'boolean', default: false },
  },
})

type Random = (below: number) => number

/** Returns the damaged target, or undefined where there is nothing to damage. */
type Damage = (unit: Unit, random: Random, document: BitextDocument) => string | undefined

const kinds: Readonly<Record<string, Damage>> = {
  'digits-exchanged': ({ target }) => replaceOne(target, /\b(\d)((?!\1)\d)\b/, '$2$1'),
  'version-shortened': ({ target }) => replaceOne(target, /\b(\d+\.\d+)\.\d+\b/, '$1'),
  'number-added': ({ target }) => replaceOne(target, /(?<=\p{Ll}{4}) (?=\p{Ll}{4})/u, ' 47 '),
  'link-text-lost': ({ target }) => replaceOne(target, /(?<!!)\[[^[\]]+\]\(/, '[]('),
  'image-lost': ({ target }) => replaceOne(target, /!\[[^[\]]*\]\([^()]*\)/, ''),
  'link-path-changed': ({ target }) => replaceOne(target, /(\]\([^()#]*\w[^()#]*)\)/, '$1x)'),
  'code-joined': ({ target }) => replaceOne(target, /(`[^`]+)`[^`]+`([^`]+`)/, '$1$2'),
  'code-in-quotes': ({ target }) => replaceOne(target, /`([^`]+)`/, '"$1"'),
  'code-translated': ({ target }) => replaceOne(target, /`[^`]{4,}`/, '`wert`'),
  'code-fence-open': ({ target }) => replaceOne(target, /(`[^`]+)`/, '$1'),
  'entity-decoded': ({ target }) => replaceOne(target, /&lt;/, '<'),
  'placeholder-spaced': ({ target }) => replaceOne(target, /\{(\w+)\}/, '{ $1 }'),
  'html-attribute-changed': ({ target }) => replaceOne(target, /(<\w+ \w+=")[^"]+"/, '$1x"'),
  'tag-unclosed': ({ target }) => replaceOne(target, /<\/(\w+)>/, ''),
  'bold-moved-apart': ({ target }) => replaceOne(target, /\*\*([^*]+)\*\*/, '* *$1* *'),
  'wide-stars': ({ target }) => replaceOne(target, /\*\*([^*]+)\*\*/, '＊＊$1＊＊'),
  'wide-parenthesis': ({ target }) => replaceOne(target, /\]\(([^()]+)\)/, ']（$1）'),
  'word-doubled': ({ target }) => replaceOne(target, /(?<= )(\p{Ll}{5,}) /u, '$1 $1 '),
  'sentence-doubled': ({ target }) => replaceOne(target, /^([^.。`[]{25,}[.。]) ?(?=.)/u, '$1 $1 '),
  'sentence-lost': ({ target, source }) =>
    source.length > 120 ? replaceOne(target, /^[^.。`[\d]{30,}[.。] ?(?=.{30})/u, '') : undefined,
  'half-lost': ({ target }) =>
    target.length > 100 && /^[^`[\d]+$/.test(target)
      ? target.slice(Math.ceil(target.length / 2)).trimStart()
      : undefined,
  'halves-exchanged': ({ target, source }) =>
    target !== source && source.length > 40 && !/[`[]/.test(source) ? source : undefined,
  'english-in-front': ({ target, source }) =>
    /^[^`[<]{60,}$/.test(source) && target !== source
      ? `${source.split(' ').slice(0, 7).join(' ')} ${target}`
      : undefined,
  'another-language': ({ target, source }, random) =>
    source.length > 60 && /^[^`[\d]+$/.test(source) && target !== source
      ? foreignSentences[random(foreignSentences.length)]
      : undefined,
  'bracket-opened': ({ target }) => replaceOne(target, /(?<= )(\p{Ll}{4,} )/u, '($1'),
  'quote-opened': ({ target }) => replaceOne(target, /(?<= )(\p{Ll}{4,} )/u, '"$1'),
  'end-mark-doubled': ({ target }) => replaceOne(target, /([.。])$/, '$1$1'),
  'full-stop-lost': ({ target, source }) =>
    /[.]$/.test(source) ? replaceOne(target, /[.。]$/, '') : undefined,
  'question-lost': ({ target }) => replaceOne(target, /[?？]$/, '.'),
  'space-in-word': ({ target }) => replaceOne(target, /\]\((\w+)/, ']( $1 '),
  'letter-look-alike': ({ target }) => replaceOne(target, /(?<=\p{Ll})a(?=\p{Ll})/u, '\u0430'),
  mojibake: ({ target }) => replaceOne(target, /[éüöäãçñíóáè]/, 'Ã©'),
  'bidi-override': ({ target }) => replaceOne(target, /(?<=\p{L})(?=\p{L})/u, '\u202E'),
  'escape-character': ({ target }) => replaceOne(target, /(?<=\p{L})(?=\p{L})/u, '\u001B'),
  'tool-tag': ({ target }) => replaceOne(target, /(?<=\p{L}) ?(?=\p{L})/u, '<g id="1">'),
  'script-added': ({ target }) => `${target}<script>alert(1)</script>`,
  'script-link': ({ target }) => replaceOne(target, /\]\([^()]+\)/, '](javascript:alert(1))'),
  'xref-lost': ({ target }) => replaceOne(target, /<xref:[^<>]+>/, ''),
  'include-changed': ({ target }) => replaceOne(target, /(\[!INCLUDE[^\]]*\]\()/i, '$1x'),
  'target-doubled-elsewhere': ({ target }, random, { units }) => {
    const other = units[random(units.length)]?.target ?? ''
    return other.length > 60 && target.length > 60 && other !== target ? other : undefined
  },
}

// Sentences of our own, in languages that the trees are not in.
const foreignSentences = [
  'Pegelstanden worden elk uur gemeten en daarna naar de server van de haven gestuurd.',
  'Le maree vengono misurate ogni ora e poi inviate al server del porto più vicino.',
  'Stav vody se měří každou hodinu a potom se odesílá na server v přístavu.',
  'Vattenståndet mäts varje timme och skickas sedan till servern i hamnen.',
  'Уровень воды измеряется каждый час и затем отправляется на сервер порта.',
]

function replaceOne(text: string, pattern: RegExp, replacement: string): string | undefined {
  const changed = text.replace(pattern, replacement)
  return changed === text ? undefined : changed
}

interface Score {
  planted: number
  found: number
}

const scores = new Map<string, Score>()
for (const tree of listTrees()) {
  if (values.tree?.includes(tree.name) ?? true) scoreTree(tree)
  process.stderr.write(`${tree.name} done\n`)
}
process.stdout.write(formatScores())

function scoreTree(tree: Tree): void {
  const documents = readDocuments(tree.folder).filter(({ units }) => units.length > 3)
  const random = createRandom()
  if (documents.length === 0) return
  for (const [kind, damage] of Object.entries(kinds)) {
    if (!(values.kind?.includes(kind) ?? true)) continue
    let planted = 0
    for (let attempt = 0; attempt < 400 && planted < Number(values.count); attempt++) {
      const document = documents[random(documents.length)]
      if (!document) continue
      const unit = document.units[random(document.units.length)]
      const damaged = unit && damage(unit, random, document)
      if (!unit || damaged === undefined || damaged === unit.target) continue
      planted++
      record(kind, isFound(document, unit, damaged, tree), unit, damaged)
    }
  }
}

function record(kind: string, isHit: boolean, unit: Unit, damaged: string): void {
  const score = scores.get(kind) ?? { planted: 0, found: 0 }
  score.planted++
  if (isHit) score.found++
  scores.set(kind, score)
  if (!isHit && values.missed) {
    process.stdout.write(`${kind}\n  S: ${unit.source}\n  T: ${unit.target}\n  D: ${damaged}\n`)
  }
}

function isFound(document: BitextDocument, unit: Unit, damaged: string, tree: Tree): boolean {
  const { text, path = '' } = document
  const end = unit.targetStart + unit.target.length
  const changed = text.slice(0, unit.targetStart) + damaged + text.slice(end)
  const before = listFindings(document, unit.id, tree)
  const after = listFindings(parseBitext(changed, { path }), unit.id, tree)
  return after.some((finding) => !before.includes(finding))
}

function listFindings(document: BitextDocument, id: string, { language }: Tree): string[] {
  return checkDocument(document, { targetLanguage: language })
    .filter(({ unitId }) => unitId === id)
    .map(({ rule, message }) => `${rule} ${message}`)
}

/** Random whole numbers, the same ones each time. */
function createRandom(): Random {
  let state = 20_261_124
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

function formatScores(): string {
  return formatTable(
    [
      { title: 'Defect', align: 'left' },
      { title: 'Planted', align: 'right' },
      { title: 'Found', align: 'right' },
    ],
    [...scores].map(([kind, { planted, found }]) => [
      kind,
      String(planted),
      (found / planted).toFixed(2),
    ]),
  )
}
