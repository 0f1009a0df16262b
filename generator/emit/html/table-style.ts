import { codeFont } from "./base-style.js";
import { labelsOf, type PageTable, tableClass } from "./page-table.js";
import { cssString } from "./text.js";

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
