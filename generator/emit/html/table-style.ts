import { labelsOf, type PageTable, tableClass } from "./page-table.js";
import { cssString } from "./text.js";

/** Words of a cell longer than so many characters may be broken. */
const longestWord = 34;

/**
 * The rules of one table: how wide its columns are, so that a browser need not look at all rows to lay out the first one, and
 * what stands before a cell where a screen is too narrow for columns.
 */
export function tableStyle(page: PageTable): string {
  const { columns, table } = page;
  const own = `.${tableClass(page)}`;
  const widths = columns.flatMap(([field, type], at) => {
    if (type.prose) return [];
    const texts = table.entries.map((entry) => (entry[field] === undefined ? "" : type.words(entry[field])));
    const isWord = at === 0 || field === "name";
    const longest = [type.label, ...texts]
      .flatMap((text) => (isWord ? [text] : text.split(/\s+/)))
      .reduce((most, { length }) => Math.max(most, length), isWord ? 0 : 14);
    return [`${own} th:nth-child(${at + 1}){width:${Math.min(longest, longestWord) + 3}ch}`];
  });
  const labels = labelsOf(page).flatMap((label, at) =>
    at === 0 || columns[at]?.[0] === "name" || columns[at]?.[1].prose
      ? []
      : [`${own} td:nth-child(${at + 1}):not(:empty)::before{content:${cssString(`${label}: `)}}`],
  );
  const narrow = labels.length === 0 ? [] : ["@media(max-width:44rem){", ...labels, "}"];
  return `${[...widths, ...narrow].join("\n")}\n`;
}
