import { type Reference, referenceWords } from "../../kinds/reference.js";
import type { Entry } from "../../model/model.js";
import { memberAccess } from "../../print/literal.js";
import type { Sheet } from "../../print/sheet.js";
import type { ModelField } from "../fields/fields.js";
import { entryName } from "../json.js";
import { errataOf, rangeText, rangeWords } from "../table.js";
import { addFilters, facetTokens } from "./facets.js";
import { labelsOf, type PageTable, rangeAnchor, tableClass } from "./page-table.js";
import { addStrip } from "./stretches.js";
import { attributes, htmlLink, htmlText } from "./text.js";

/** Rows that are shown, hidden and laid out together. */
const groupSize = 100;

/** A table with its heading, what governs it, the picture of its values, its filters and its rows. */
export function addTable(sheet: Sheet, page: PageTable): void {
  const { name, table, prose, columns, facets } = page;
  const id = name.toLowerCase();
  sheet.line("<section>", `<h2 id="${id}">${htmlText(name)}</h2>`);
  sheet.line(`<p class="place muted">${htmlText(page.section)}</p>`);
  if (prose.length > 0) {
    sheet.line('<details class="words">', "<summary>What the document says of the table</summary>");
    sheet.line(...prose.map((text) => `<p class="prose">${htmlText(text)}</p>`), "</details>");
  }
  addStrip(sheet, page);
  addFilters(sheet, name, facets);
  const named = columns.findIndex(([field]) => field === "name");
  const data = attributes({
    class: `t ${tableClass(page)}${table.entries.length > groupSize ? " long" : ""}`,
    "aria-labelledby": id,
    "data-name": named === -1 ? undefined : String(named),
    "data-members": page.import === undefined ? undefined : name,
    "data-import": page.import,
  });
  sheet.line(`<table${data}>`, "<thead>", headRow(labelsOf(page)), "</thead>", "<tbody>");
  table.entries.forEach((entry, index) => {
    if (index > 0 && index % groupSize === 0) sheet.line("</tbody>", "<tbody>");
    sheet.entry(entryName(name, entry, table.key), entryRow(page, entry, index));
  });
  sheet.line("</tbody>", "</table>", "</section>");
}

function headRow(labels: readonly string[]): string {
  return `<tr>${labels.map((label) => `<th scope="col">${htmlText(label)}</th>`).join("")}</tr>`;
}

function entryRow(page: PageTable, entry: Entry, index: number): string {
  const errata = errataOf(page, entry);
  const { name, columns, remarks, remarksAt, hasRemarks, facets, anchors } = page;
  const id = anchors[index] ?? "";
  const notes = [
    ...remarks.flatMap(([field, type]) =>
      entry[field] === undefined
        ? []
        : [`<small><b>${htmlText(type.label)}</b> ${cellHtml(entry, field, type, page)}</small>`],
    ),
    ...errata.map((words) => `<small class="erratum">${htmlText(words)}</small>`),
  ].map((note) => ` ${note}`);
  const cells = columns.map(([field, type], at) => {
    const text = cellHtml(entry, field, type, page);
    if (at === 0) return `<th scope="row"><a href="#${id}">${text === "" ? "–" : text}</a></th>`;
    return `<td>${text}${at === remarksAt ? notes.join("") : ""}</td>`;
  });
  if (hasRemarks && remarksAt === columns.length) cells.push(`<td>${notes.join("").trimStart()}</td>`);
  const access = memberAccess(name, String(entry.name ?? ""));
  const tokens = facetTokens(entry, facets);
  const data = attributes({
    id,
    class: errata.length > 0 ? "corrected" : undefined,
    "data-f": tokens === "" ? undefined : tokens,
    // The script knows it by the name else.
    "data-member":
      page.import === undefined || access === `${name}.${String(entry.name)}` ? undefined : access,
  });
  return `<tr${data}>${cells.join("")}</tr>`;
}

/** A field of an entry as HTML; what it cites is a link where the document cited has an address. */
function cellHtml(entry: Entry, field: string, type: ModelField, page: PageTable): string {
  const value = entry[field];
  if (value === undefined) return "";
  if (field === "references" && Array.isArray(value)) {
    return (value as Reference[]).map((reference) => referenceHtml(reference, page)).join(", ");
  }
  if (field === "links" && Array.isArray(value))
    return value.map((url) => htmlLink(String(url), String(url))).join(", ");
  return htmlText(type.words(value));
}

/** A model's address is the one of the whole document (or of the part that was read), so it is the document's name that links. */
function referenceHtml(reference: Reference, { sources, table, model }: PageTable): string {
  const { section, document: name = (table.source ?? model.source).document } = reference;
  const url = sources.find((source) => source.document === name)?.url;
  if (url === undefined) return htmlText(referenceWords(reference));
  const words = section === undefined ? "" : ` section ${section}`;
  return `${htmlLink(`[${name}]`, url)}${htmlText(words)}`;
}

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
    const { first, last, status } = range;
    const data = attributes({
      id: own,
      "data-first": String(first),
      "data-last": String(last),
      "data-f": statuses.length > 1 ? `0.${statuses.indexOf(status)}` : undefined,
    });
    const values = `<a href="#${own}">${htmlText(rangeWords(range, page))}</a>`;
    sheet.line(
      `<tr${data}><th scope="row">${values}</th><td>${status}</td><td>${htmlText(rangeText(range))}</td></tr>`,
    );
  });
  sheet.line("</tbody>", "</table>", "</section>");
}
