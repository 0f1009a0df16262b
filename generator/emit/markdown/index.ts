import { type Entry, entryKey, type Model, type ModelSource, type ModelTable } from "../../model/model.js";
import { sourcesOf } from "../../model/sources.js";
import { Sheet } from "../../print/sheet.js";
import type { Emitter } from "../../spec/spec.js";
import type { Fields, ModelField } from "../fields/fields.js";
import { headerLines } from "../header.js";
import { entryName } from "../json.js";
import { errataOf, type PrintedTable, printedTables, rangeText, rangeWords } from "../table.js";
import { htmlComment, markdownCode, markdownText } from "./text.js";

/** The tables for people: GitHub Flavored Markdown, with an anchor per entry. */
export const markdown: Emitter = {
  id: "markdown",
  description: "the tables as Markdown, with an anchor per entry",
  run(model, context) {
    const tables = printedTables(model, context);
    const sources = sourceSentence(model);
    const sheet = new Sheet().line(
      htmlComment(headerLines(model, printedOf(tables, model, sources))),
      "",
      `# ${markdownText(model.spec.title)}`,
      "",
      sources,
      "",
    );
    for (const { name, table } of tables)
      sheet.line(`- [${markdownText(name)}](#${name.toLowerCase()}): ${table.entries.length} entries`);
    for (const table of tables) addTable(sheet, table);
    return [sheet.file(`${context.out}/${context.spec.id}.md`)];
  },
};

function sourceSentence(model: Model): string {
  const section = model.spec.section === undefined ? "" : markdownText(`, section ${model.spec.section}`);
  const cited = sourcesOf(model).map(
    (source, index) => `${citedSource(source)}${index === 0 ? section : ""}`,
  );
  return `From ${cited.join(" and ")}.`;
}

/** A document's name, with a link to it where there is one. */
export function citedSource({ document, url }: ModelSource): string {
  const name = markdownText(`[${document}]`);
  return url === undefined ? name : `[${name}](<${encodeURI(url)}>)`;
}

function addTable(sheet: Sheet, printed: PrintedTable): void {
  const { name, table, fields, section, prose } = printed;
  sheet.line("", `## ${markdownText(name)}`, "", markdownText(section), "");
  for (const text of prose) sheet.line(`> ${markdownText(text)}`, "");
  const { columns, remarks } = layout(table, fields);
  const withRemarks = remarks.length > 0 || table.errata !== undefined;
  const labels = [
    ...columns.map(([, { label }]) => markdownText(label)),
    ...(withRemarks ? [remarksLabel] : []),
  ];
  sheet.line(row(labels), row(labels.map(() => "---")));
  for (const entry of table.entries) {
    const cells = columns.map(([field, type], index) => {
      const text = fieldText(entry, field, type);
      return index === 0 ? `<a id="${anchor(name, entry, table.key)}"></a>${text}` : text;
    });
    const lines = remarks.flatMap(([field, type]) =>
      entry[field] === undefined ? [] : [`${markdownText(type.label)}: ${fieldText(entry, field, type)}`],
    );
    const remark = [...lines, ...errataOf(printed, entry).map(markdownText)].join("<br>");
    sheet.entry(entryName(name, entry, table.key), row([...cells, ...(withRemarks ? [remark] : [])]));
  }
  addRanges(sheet, printed);
}

/** The header of the column that takes what only some entries have. */
export const remarksLabel = "Remarks";

/** Fields that most entries have are columns; the others are lines of one column, or the table gets too wide. */
export function layout(table: ModelTable, fields: Fields) {
  const count = (field: string) => table.entries.filter((entry) => entry[field] !== undefined).length;
  const present = [...fields].filter(([field]) => count(field) > 0);
  const isColumn = (field: string) => count(field) * 2 > table.entries.length;
  return {
    columns: present.filter(([field]) => isColumn(field)),
    remarks: present.filter(([field]) => !isColumn(field)),
  };
}

function fieldText(entry: Entry, field: string, type: ModelField): string {
  if (entry[field] === undefined) return "";
  const words = type.words(entry[field]);
  return field === "value" || field === "name" ? markdownCode(words) : markdownText(words);
}

/** What a link to an entry ends with: `#errorcode-101`. */
export function anchor(table: string, entry: Entry, pair?: ModelTable["key"]): string {
  return `${table}-${entryKey(entry, pair)}`.toLowerCase().replace(/[^a-z0-9-]+/g, "-");
}

function row(cells: readonly string[]): string {
  let text = "|";
  for (const cell of cells) text += cell === "" ? " |" : ` ${cell} |`;
  return text;
}

/**
 * What of the model stands on a page for people: of this its header has the hash.
 *
 * @param sources how the page names its sources
 */
export function printedOf(tables: readonly PrintedTable[], model: Model, sources: string): unknown {
  const printed = tables.map(({ name, table, section, prose }) => {
    const { errata, entries, ranges = [] } = table;
    return [name, section, prose, errata, entries, ...ranges];
  });
  return [model.spec.title, sources, printed];
}

/** The values that are no members, in a section of their own. */
function addRanges(sheet: Sheet, printed: PrintedTable): void {
  const { name, table } = printed;
  if (table.ranges === undefined) return;
  sheet.line("", `### ${markdownText(`${name}: values that are no members`)}`, "");
  sheet.line("| Values | Status | In the document |", "| --- | --- | --- |");
  for (const range of table.ranges) {
    const values = rangeWords(range, printed, markdownCode);
    sheet.line(`| ${values} | ${range.status} | ${markdownText(rangeText(range))} |`);
  }
}
