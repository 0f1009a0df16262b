import type { Sheet } from "../../print/sheet.js";
import type { Facet } from "./facets.js";
import { htmlText } from "./text.js";

/** Choices among a table's rows; of use with the script alone, which shows them. */
export function addFilters(sheet: Sheet, table: string, facets: readonly Facet[]): void {
  if (facets.length === 0) return;
  sheet.line('<details class="filters" hidden>', "<summary>Filters</summary>", "<div>");
  for (const { path, label, values } of facets) {
    const options = values.map(
      ([value, count]) => `<option value="${htmlText(value)}">${htmlText(value)} (${count})</option>`,
    );
    sheet.line(
      `<label>${htmlText(label)} <select name="${htmlText(`${table}.${path}`)}"><option value="">any</option>${options.join("")}</select></label>`,
    );
  }
  sheet.line("</div>", "</details>");
}
