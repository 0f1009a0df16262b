import type { Sheet } from "../../print/sheet.js";
import { addFilters } from "./facets.js";
import { type PageTable, rangeAnchor, rangeWords } from "./page-table.js";
import { headRow } from "./table.js";
import { attributes, htmlText } from "./text.js";

/** The values that are no members, in a table of their own. */
export function addRanges(sheet: Sheet, page: PageTable): void {
  const { name, table } = page;
  const { ranges } = table;
  if (ranges === undefined) return;
  const statuses = [...new Set(ranges.map(({ status }) => status))].sort();
  const id = rangeAnchor(page, -1);
  sheet.line("<section>", `<h3 id="${id}">${htmlText(name)}: values that are no members</h3>`);
  const counted = statuses.map(
    (status) => [status, ranges.filter((range) => range.status === status).length] as const,
  );
  addFilters(sheet, name, statuses.length > 1 ? [{ path: "range", label: "Status", values: counted }] : []);
  sheet.line(`<table class="t r" aria-labelledby="${id}">`, "<thead>");
  sheet.line(headRow(["Values", "Status", "In the document"]), "</thead>", "<tbody>");
  ranges.forEach((range, index) => {
    const own = rangeAnchor(page, index);
    const { first, last, name: called, text, status } = range;
    const words = called === undefined || called === text ? text : `${called}: ${text}`;
    const data = attributes({
      id: own,
      "data-first": String(first),
      "data-last": String(last),
      "data-f": statuses.length > 1 ? `0.${statuses.indexOf(status)}` : undefined,
    });
    const values = `<a href="#${own}">${htmlText(rangeWords(range, page))}</a>`;
    sheet.line(`<tr${data}><th scope="row">${values}</th><td>${status}</td><td>${htmlText(words)}</td></tr>`);
  });
  sheet.line("</tbody>", "</table>", "</section>");
}
