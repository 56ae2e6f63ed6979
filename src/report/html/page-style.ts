/** The style of the page: light or dark as the reader has it, one column on a telephone. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #f7f7f5;
  --card: #fff;
  --text: #1f2328;
  --muted: #59636e;
  --line: #d9dcdf;
  --link: #0b5cad;
  --error: #b42318;
  --warning: #8a5a00;
  --info: #2b5f8f;
  --error-bar: #d9644f;
  --warning-bar: #dba43c;
  --info-bar: #6c9cc9;
  --mark: #ffe49c;
  --mark-edge: #c98a00;
  --control: #efe3f7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181b;
    --card: #1d2125;
    --text: #e3e6e9;
    --muted: #9aa4ae;
    --line: #343a40;
    --link: #80b8f2;
    --error: #ff9d8f;
    --warning: #f0c15f;
    --info: #93c2ee;
    --error-bar: #c5584a;
    --warning-bar: #b78a32;
    --info-bar: #5685b0;
    --mark: #5c4a12;
    --mark-edge: #e0b04a;
    --control: #47355a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 16px/1.5 system-ui, sans-serif;
}
main { max-width: 75rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; font-weight: 600; }
h2 { font-size: 1.1rem; margin: 2rem 0 .75rem; font-weight: 600; }
h3 { font-size: .75rem; margin: 0 0 .25rem; font-weight: 600; color: var(--muted); }
h3 span { font-weight: 400; }
p { margin: 0; }
a { color: var(--link); }
code { font-family: ui-monospace, monospace; font-size: .9em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.muted, footer { color: var(--muted); }
.tiles { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; }
.tiles div {
  flex: 1 1 7rem;
  padding: .6rem .9rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 8px;
}
.tiles dt { color: var(--muted); font-size: .85rem; }
.tiles dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.tiles .error dd { color: var(--error); }
.tiles .warning dd { color: var(--warning); }
.tiles .info dd { color: var(--info); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2rem; }
.chart { width: 100%; border-collapse: collapse; font-size: .9rem; }
.chart th { text-align: start; font-weight: 400; padding: .15rem .75rem .15rem 0; white-space: nowrap; }
.chart td { padding: .15rem 0; }
.chart td:last-child { min-width: 3.5rem; padding-inline-start: .75rem; text-align: end; font-variant-numeric: tabular-nums; }
.chart .grow { width: 100%; }
.bar { display: block; width: 100%; height: .75rem; border-radius: 2px; }
.bar .error { fill: var(--error-bar); }
.bar .warning { fill: var(--warning-bar); }
.bar .info { fill: var(--info-bar); }
.legend { display: flex; gap: 1rem; list-style: none; margin: 0 0 .5rem; padding: 0; font-size: .85rem; color: var(--muted); }
.legend svg { width: .75rem; height: .75rem; display: inline-block; margin-inline-end: .35rem; vertical-align: -1px; }
.scroll { overflow-x: auto; }
.table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
.table th { font-weight: 600; text-align: start; }
.table tbody th { font-weight: 400; }
.table td, .table thead th:not(:first-child) { text-align: end; }
.table th, .table td { white-space: nowrap; padding: .3rem .75rem; border-bottom: 1px solid var(--line); }
.table th:first-child { padding-inline-start: 0; }
details { margin-top: 1rem; }
summary { cursor: pointer; color: var(--link); }
details[open] > summary { margin-bottom: .5rem; }
.list { margin: 0; padding-inline-start: 1.25rem; overflow-wrap: anywhere; }
#filters {
  position: sticky;
  top: 0;
  display: flex;
  flex-wrap: wrap;
  gap: .5rem .75rem;
  align-items: end;
  padding: .75rem 0;
  background: var(--page);
  border-bottom: 1px solid var(--line);
  z-index: 1;
}
#filters[hidden] { display: none; }
#filters label { font-size: .8rem; color: var(--muted); flex: 1 1 10rem; }
#filters fieldset { display: flex; gap: .9rem; border: 0; margin: 0; padding: .45rem 0; }
#filters fieldset label { flex: none; font-size: .9rem; color: inherit; }
#filters legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
#filters select, #filters input:not([type=checkbox]) { display: block; width: 100%; }
select, input:not([type=checkbox]), button {
  min-height: 2.25rem;
  padding: .3rem .6rem;
  font: inherit;
  font-size: .9rem;
  color: inherit;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 6px;
}
button { cursor: pointer; padding-inline: 1rem; }
#status { margin: .75rem 0; color: var(--muted); font-size: .9rem; }
#list { list-style: none; margin: 0; padding: 0; }
.finding {
  margin: 0 0 .75rem;
  padding: .75rem 1rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--info-bar);
  border-radius: 8px;
  overflow-wrap: anywhere;
}
.finding.error { border-inline-start-color: var(--error-bar); }
.finding.warning { border-inline-start-color: var(--warning-bar); }
.severity { font-size: .8rem; font-weight: 600; margin-inline-end: .35rem; color: var(--info); }
.error .severity { color: var(--error); }
.warning .severity { color: var(--warning); }
.message code { unicode-bidi: isolate; white-space: pre-wrap; padding: .05em .3em; background: var(--page); border-radius: 4px; }
.place, .fix { font-size: .85rem; color: var(--muted); }
.place .unit, .place .rule { margin-inline-start: .5rem; }
.place .rule { font-family: ui-monospace, monospace; font-size: .95em; }
.fix { margin-top: .5rem; }
.fix code { white-space: pre-wrap; padding: .05em .3em; background: var(--page); border-radius: 4px; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .75rem 1.5rem; margin-top: .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
.side p { unicode-bidi: isolate; white-space: pre-wrap; }
.side p:empty::before { content: 'empty'; color: var(--muted); font-style: italic; }
mark { color: inherit; background: var(--mark); border-bottom: 2px solid var(--mark-edge); }
mark:empty { border: 0; border-inline-start: 2px solid var(--mark-edge); }
.control { unicode-bidi: isolate; direction: ltr; display: inline-block; margin: 0 .1em; padding: 0 .3em; font: .75em/1.4 ui-monospace, monospace; background: var(--control); border-radius: 4px; }
#more { display: block; margin: 1rem auto 0; }
#more[hidden] { display: none; }
footer { margin-top: 3rem; font-size: .85rem; }
@media (max-width: 40rem) {
  #filters { position: static; }
  main { padding-top: 1rem; }
  .tiles div { flex-basis: 5.5rem; padding: .4rem .7rem; }
  .tiles dd { font-size: 1.2rem; }
  .chart tr { display: grid; grid-template-columns: 1fr auto; align-items: center; }
  .chart th { grid-column: 1 / -1; padding: .3rem 0 0; white-space: normal; }
}
@media print {
  #filters, #more { display: none; }
  .finding { break-inside: avoid; }
}
`
