/**
 * The script of the page: filters, and a list that grows on demand.
 *
 * It makes elements and texts and never parses HTML, so that nothing in a
 * document can become markup. `finding-item.ts` describes the form of the data
 * and makes the same items for readers without scripts.
 */
export const pageScript = `
'use strict'
const pageSize = 50
const { files, findings } = JSON.parse(document.getElementById('data').textContent)
const form = document.getElementById('filters')
const list = document.getElementById('list')
const status = document.getElementById('status')
const more = document.getElementById('more')
const number = new Intl.NumberFormat('en')
let shown = []
let count = 0

form.hidden = false
form.addEventListener('input', filter)
form.addEventListener('change', filter)
form.addEventListener('submit', (event) => event.preventDefault())
form.addEventListener('reset', () => setTimeout(filter))
more.addEventListener('click', () => {
  const first = count
  showMore()
  list.children[first]?.focus()
})
for (const link of document.querySelectorAll('a[data-filter]')) {
  link.addEventListener('click', () => {
    form.elements[link.dataset.filter].value = link.dataset.value
    filter()
  })
}
filter()

function filter() {
  const { rule, locale, file, search } = form.elements
  const severities = new Set(
    Array.from(form.querySelectorAll('input[name=severity]:checked'), ({ value }) => value),
  )
  const words = fold(search.value).split(' ').filter(Boolean)
  const path = fold(file.value.trim())
  const wanted = files.map(
    (entry) =>
      (locale.value === '' || entry.locale === locale.value) &&
      (path === '' || fold(toText(entry.name)).includes(path)),
  )
  shown = findings.filter(
    (finding) =>
      wanted[finding.file] &&
      severities.has(finding.severity) &&
      (rule.value === '' || finding.rule === rule.value) &&
      (words.length === 0 || words.every((word) => searchText(finding).includes(word))),
  )
  count = 0
  list.replaceChildren()
  showMore()
}

function showMore() {
  const next = shown.slice(count, count + pageSize)
  list.append(...next.map(createItem))
  count += next.length
  const left = shown.length - count
  more.hidden = left === 0
  more.textContent = 'Show ' + Math.min(left, pageSize) + ' more'
  status.textContent =
    shown.length === 0
      ? 'No findings match'
      : 'Showing ' + number.format(count) + ' of ' + number.format(shown.length) + ' findings'
}

function searchText(finding) {
  finding.folded ??= fold(
    [finding.message, finding.unit, finding.source ?? [], finding.target ?? [], files[finding.file].name]
      .map(toText)
      .concat(finding.rule)
      .join(' '),
  )
  return finding.folded
}

function fold(text) {
  return text.normalize('NFC').toLowerCase()
}

function toText(pieces) {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece[1])).join('')
}

function createItem(finding) {
  const file = files[finding.file]
  const item = create('li', { className: 'finding ' + finding.severity, tabIndex: -1 }, [
    create('p', { className: 'message' }, [
      create('span', { className: 'severity' }, [finding.severity]),
      ' ',
      ...createPieces(finding.message),
    ]),
    create('p', { className: 'place' }, [
      create('bdi', {}, createPieces(file.name)),
      ':' + finding.place + ' ',
      ...(finding.unit.length > 0
        ? [create('span', { className: 'unit' }, createPieces(finding.unit)), ' ']
        : []),
      create('span', { className: 'rule' }, [finding.rule]),
    ]),
  ])
  const sides = [
    ...(finding.source ? [createSide('Source', finding.source, file.source, file.sourceDir)] : []),
    ...(finding.target ? [createSide('Target', finding.target, file.locale, file.dir)] : []),
  ]
  if (sides.length > 0) item.append(create('div', { className: 'pair' }, sides))
  if (finding.fix) {
    item.append(
      create('p', { className: 'fix' }, finding.fix.length === 0
        ? ['Fix: delete']
        : ['Fix: replace with ', create('code', {}, createPieces(finding.fix))]),
    )
  }
  return item
}

function createSide(title, pieces, lang, dir) {
  return create('div', { className: 'side' }, [
    create('h3', {}, [title + ' ', create('span', {}, [lang])]),
    create('p', { lang, dir }, createPieces(pieces)),
  ])
}

function createPieces(pieces) {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    const [kind, text] = piece
    let node = text
    if (kind & 2) node = create('span', { className: 'control' }, [node])
    if (kind & 4) node = create('code', {}, [node])
    return kind & 1 ? create('mark', {}, [node]) : node
  })
}

function create(name, properties, children) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
`
