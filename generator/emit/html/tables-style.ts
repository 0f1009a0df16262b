import { widest } from "./stretches.js";

/** The look of a page of tables. */
export const tablesStyle = `
header nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
header nav small { color: var(--muted); font-variant-numeric: tabular-nums; }
#_tools {
  position: sticky; top: 0; z-index: 1; display: grid; grid-template-columns: minmax(0, 26rem) 1fr; gap: 0 1rem; align-items: center;
  margin: 1rem -1.5rem 0; padding: .75rem 1.5rem; background: var(--page); border-bottom: 1px solid var(--line);
}
#_tools label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
#_search { width: 100%; min-height: 2.5rem; }
#_status { margin: 0; font-size: .875rem; color: var(--muted); font-variant-numeric: tabular-nums; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.prose { font-size: .9375rem; color: var(--muted); border-left: 3px solid var(--line); padding-left: .75rem; white-space: pre-line; }
.asked .prose, .asked .strip, .asked .keys { display: none; }
.strip { display: flex; height: 1.75rem; margin: 1.25rem 0 .5rem; gap: 1px; }
.strip > * { flex: 1 1 0; min-width: 2px; border-radius: 2px; }
.strip a:hover { filter: brightness(1.2); }
.strip > *, .keys i { background: var(--kind); }
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
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 1rem 0; font-size: .875rem; color: var(--muted); }
.filters select { margin-left: .35rem; color: var(--text); max-width: 14rem; }
.filters select.set { border-color: var(--accent); background: var(--chosen); }
.t { width: 100%; table-layout: fixed; border-collapse: collapse; margin-top: 1rem; font-size: .9375rem; }
.t th { text-align: left; font-weight: 600; }
.t thead th { font-size: .8125rem; color: var(--muted); padding: .35rem 1rem .35rem 0; vertical-align: bottom; border-bottom: 1px solid var(--muted); }
.t tbody th, .t td { padding: .5rem 1rem .5rem 0; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; white-space: pre-line; }
.t tbody tr { cursor: default; }
.t tbody th a { text-decoration: none; font-weight: 600; }
.t tbody th a:hover { text-decoration: underline; }
.t td small { display: block; color: var(--muted); margin-top: .25rem; }
.t td small b { font-weight: 600; }
.t td small.erratum { color: var(--warm-text); background: var(--warm); border-radius: 4px; padding: .2rem .5rem; margin-top: .4rem; }
.r th:nth-child(1) { width: 26ch; } .r th:nth-child(2) { width: 15ch; }
.t tr.chosen > *, .t tr:target > * { background: var(--chosen); }
.t tr.chosen > :first-child, .t tr:target > :first-child { box-shadow: -.5rem 0 0 var(--chosen), inset 2px 0 0 var(--accent); padding-left: .6rem; }
.copy { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .5rem; white-space: normal; }
@media (max-width: 44rem) {
  html { scroll-padding-top: 6.5rem; }
  #_tools { margin: 1rem -1rem 0; padding: .6rem 1rem .4rem; grid-template-columns: 1fr; gap: .25rem; }
  #_search { font-size: 1rem; }
  .filters { display: grid; grid-template-columns: 1fr 1fr; }
  .filters select { display: block; width: 100%; margin: .15rem 0 0; }
  .t, .t tbody { display: block; }
  .t thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .t tbody tr { display: flex; flex-wrap: wrap; gap: .15rem .75rem; padding: .7rem 0; border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 5rem; }
  .t tbody tr > * { border: 0; padding: 0; flex: 0 0 100%; width: auto !important; min-width: 0; }
  .t tbody tr > :first-child { flex: 0 0 auto; }
  .t tbody tr > :nth-child(2) { flex: 1 1 0; overflow-wrap: anywhere; }
  .t tbody td:empty { display: none; }
  .t td::before { color: var(--muted); }
  .t td:nth-child(n + 3) { font-size: .9375rem; }
  .t tbody tr.chosen, .t tbody tr:target { background: var(--chosen); box-shadow: 0 0 0 .6rem var(--chosen); }
  .t tr.chosen > :first-child, .t tr:target > :first-child { box-shadow: none; padding-left: 0; }
  .copy button { min-height: 2.5rem; }
}
@media print {
  #_tools, .filters, .strip, .keys, .copy { display: none !important; }
  .t { font-size: 8.5pt; }
  .t tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
