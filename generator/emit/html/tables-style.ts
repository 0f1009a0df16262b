import { codeFont } from "./document.js";
import { labelsOf, type PageTable, tableClass } from "./page-table.js";
import { widest } from "./stretches.js";
import { cssString } from "./text.js";

/** The look of a page of tables. */
export const tablesStyle = `
header nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
header nav small { color: var(--muted); font-variant-numeric: tabular-nums; }
#_tools {
  position: sticky; top: 0; z-index: 1; display: grid; grid-template-columns: minmax(0, 26rem) 1fr; gap: 0 1rem; align-items: center;
  margin: 1rem -1.5rem 0; padding: .75rem 1.5rem; background: var(--page); border-bottom: 1px solid var(--line);
}
#_tools label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
#_search::placeholder { color: var(--muted); opacity: 1; }
#_search { width: 100%; min-height: 2.5rem; }
#_tools p { display: flex; gap: 1rem; align-items: center; margin: 0; min-width: 0; }
#_all { min-height: 0; padding: .1rem .6rem; white-space: nowrap; }
#_status { font-size: .875rem; color: var(--muted); font-variant-numeric: tabular-nums; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
summary { cursor: pointer; font-size: .9375rem; color: var(--accent); margin-bottom: .5rem; width: fit-content; }
.prose { font-size: .9375rem; color: var(--muted); border-left: 3px solid var(--line); padding-left: .75rem; white-space: pre-line; }
.asked .words, .asked .strip, .asked .keys, .asked .place { display: none; }
.strip { display: flex; height: 1.75rem; margin: 1.25rem 0 .5rem; gap: 1px; }
.strip > * { flex: 1 1 0; min-width: 2px; border-radius: 2px; }
.strip a:hover { filter: brightness(1.2); }
.strip > *, .keys i { border: 0; background: var(--kind); }
.keys { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .8125rem; }
.keys i { display: inline-block; width: .75rem; height: .75rem; border-radius: 2px; margin-right: .4rem; vertical-align: -1px; }
.assigned { --kind: var(--accent); }
.unlisted { --kind: var(--line); }
.unassigned { --kind: color-mix(in srgb, var(--muted) 45%, var(--page)); }
.reserved { --kind: #b7791f; }
.private { --kind: #8660c5; }
.experimental { --kind: #1f8a83; }
.deprecated, .other { --kind: #8a8f97; }
${Array.from({ length: widest }, (_, index) => `.w${index + 1}{flex-grow:${index + 1}}`).join("")}
.filters { margin: 1rem 0; }
.filters div { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; font-size: .875rem; color: var(--muted); }
.filters select { margin-left: .35rem; color: var(--text); max-width: 14rem; }
.filters select.set { border-color: var(--accent); background: var(--chosen); }
.t { width: 100%; border-collapse: collapse; margin-top: 1rem; font-size: .9375rem; }
.t th { text-align: left; font-weight: 600; }
.t tr { border-bottom: 1px solid var(--line); }
.t thead tr { border-color: var(--muted); }
.t thead th { font-size: .8125rem; color: var(--muted); padding: .35rem 1rem .35rem 0; vertical-align: bottom; }
.t tbody th, .t td { padding: .5rem 1rem .5rem 0; vertical-align: top; overflow-wrap: break-word; white-space: pre-line; }
.t tbody th a { text-decoration: none; font-weight: 600; }
.t tbody th a:focus-visible { outline-offset: -2px; }
.scripted .t tbody tr { cursor: pointer; }
.t tbody th a:hover { text-decoration: underline; }
.t td small { display: block; color: var(--muted); margin-top: .25rem; }
.t td small b { font-weight: 600; }
.t td small.erratum { color: var(--warm-text); background: var(--warm); border-radius: 4px; padding: .2rem .5rem; margin-top: .4rem; }
:root:not(.scripted) .t tr:target, .t tr.chosen { background: var(--chosen); box-shadow: -.5rem 0 var(--chosen), .5rem 0 var(--chosen); }
.r { --columns: minmax(0, 29ch) minmax(0, 15ch) minmax(12rem, 1fr); }
.copy { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .5rem; white-space: normal; }
@media screen {
  /* Rows, and groups of them, that are boxes of their own are laid out when they come into sight: thousands of them cost nothing. */
  .t, .t thead, .t tbody { display: block; }
  .t tr { display: grid; grid-template-columns: var(--columns); }
  .t thead th { align-self: end; }
  .t tbody tr { content-visibility: auto; contain-intrinsic-size: auto 2.5rem; }
  .long tbody { content-visibility: auto; contain-intrinsic-size: auto 300rem; margin: 0 -.5rem -1px; padding: 0 .5rem 1px; }
}
@media (max-width: 44rem) {
  html { scroll-padding-top: 6.5rem; }
  #_tools { margin: 1rem -1rem 0; padding: .6rem 1rem .4rem; grid-template-columns: 1fr; gap: .25rem; }
  #_search { font-size: 1rem; }
  .filters div { display: grid; grid-template-columns: 1fr 1fr; align-items: end; }
  .filters select { display: block; width: 100%; margin: .15rem 0 0; }
  .t thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .t tbody tr { display: flex; flex-wrap: wrap; gap: .15rem .75rem; padding: .7rem 0; contain-intrinsic-size: auto 5rem; }
  .t tbody tr > * { padding: 0; flex: 0 0 100%; min-width: 0; }
  .t tbody tr > :first-child { flex: 0 0 auto; max-width: 100%; }
  .t tbody tr > :nth-child(2) { flex: 1 1 0; overflow-wrap: anywhere; }
  .t tbody td:empty { display: none; }
  .t td::before { color: var(--muted); font-size: .8125rem; }
  .copy button { min-height: 2.5rem; }
}
@media screen and (min-width: 44.01rem) { .filters summary { display: none; } }
@media print {
  summary { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  #_tools, .filters, .strip, .keys, .copy { display: none !important; }
  .t { font-size: 8.5pt; table-layout: fixed; }
  .t tbody th, .t td { overflow-wrap: anywhere; padding: .3rem .75rem .3rem 0; font-size: 8.5pt !important; }
  .t thead th { font-size: 8pt; }
  .t small { font-size: 7.5pt; }
  .t td small.erratum { padding: 0; }
  .t tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;

/** A column of values or names is at most so many characters wide; a longer name is broken. */
const longestWord = 34;
/** The others break at their spaces. */
const longestWords = 22;
/** Running text takes what is left; on paper, where columns share the width by these numbers, as much as this. */
const running = 55;

/**
 * The rules of one table: how wide its columns are, so that a browser need not look at all rows to lay out the first one, and
 * what stands before a cell where a screen is too narrow for columns.
 */
export function tableStyle(page: PageTable): string {
  const { columns, table } = page;
  const own = `.${tableClass(page)}`;
  const widths = columns.map(([field, type], at) => {
    if (type.prose) return running;
    const texts = table.entries.map((entry) => (entry[field] === undefined ? "" : type.words(entry[field])));
    const limit = at === 0 || field === "name" ? longestWord : longestWords;
    const longest = [type.label, ...texts].reduce((most, { length }) => Math.max(most, length), 0);
    return Math.min(longest, limit) + 3;
  });
  if (labelsOf(page).length > columns.length) widths.push(running);
  const grid = widths.map((width) => (width === running ? "minmax(12rem,1fr)" : `minmax(0,${width}ch)`));
  const sum = widths.reduce((all, width) => all + width, 0);
  const paper = widths.map(
    (width, at) => `${own} th:nth-child(${at + 1}){width:${Math.round((100 * width) / sum)}%}`,
  );
  const named = columns.findIndex(([field]) => field === "name");
  const code = named > 0 ? [`${own} td:nth-child(${named + 1}){${codeFont}}`] : [];
  const labels = labelsOf(page).flatMap((label, at) =>
    at === 0 || columns[at]?.[0] === "name" || columns[at]?.[1].prose
      ? []
      : [`${own} td:nth-child(${at + 1}):not(:empty)::before{content:${cssString(`${label}: `)}}`],
  );
  const narrow = labels.length === 0 ? [] : ["@media(max-width:44rem){", ...labels, "}"];
  const print = ["@media print{", ...paper, "}"];
  return `${[`${own}{--columns:${grid.join(" ")}}`, ...code, ...narrow, ...print].join("\n")}\n`;
}
