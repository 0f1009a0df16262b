import { type Entry, entryKey, type Model, type ModelSource, type ModelTable } from "../../model/model.js";
import { sourcesOf } from "../../model/sources.js";
import { Sheet } from "../../print/sheet.js";
import type { Emitter } from "../../spec/spec.js";
import type { ModelField } from "../fields/field.js";
import { tableFields } from "../fields/fields.js";
import { headerLines } from "../header.js";
import { entryName } from "../json.js";
import { errataByEntry, proseTexts, sectionWords } from "../typescript/describe.js";
import { htmlComment, markdownCode, markdownText } from "./text.js";

/** The tables for people: GitHub Flavored Markdown, with an anchor per entry. */
export const markdown: Emitter = {
  id: "markdown",
  description: "the tables as Markdown, with an anchor per entry",
  run(model, { spec, out }) {
    const sheet = new Sheet().line(
      htmlComment(headerLines(model, printedOf(model, sourceSentence(model)))),
      "",
      `# ${markdownText(model.spec.title)}`,
      "",
    );
    sheet.line(sourceSentence(model), "");
    for (const [name, table] of Object.entries(model.tables)) {
      sheet.line(`- [${markdownText(name)}](#${name.toLowerCase()}): ${table.entries.length} entries`);
    }
    for (const [name, table] of Object.entries(model.tables)) {
      addTable(sheet, name, table, tableFields(spec, name, model), model);
    }
    return [sheet.file(`${out}/${spec.id}.md`)];
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

function addTable(
  sheet: Sheet,
  name: string,
  table: ModelTable,
  fields: ReadonlyMap<string, ModelField>,
  model: Model,
): void {
  sheet.line("", `## ${markdownText(name)}`, "", markdownText(sectionWords(table, model)), "");
  for (const text of proseTexts(table.prose)) sheet.line(`> ${markdownText(text)}`, "");
  const { columns, remarks } = layout(table, fields);
  const withRemarks = remarks.length > 0 || table.errata !== undefined;
  const labels = [
    ...columns.map(([, { label }]) => markdownText(label)),
    ...(withRemarks ? [remarksLabel] : []),
  ];
  sheet.line(row(labels), row(labels.map(() => "---")));
  const errata = errataByEntry(table);
  for (const entry of table.entries) {
    const cells = columns.map(([field, type], index) => {
      const text = fieldText(entry, field, type);
      return index === 0 ? `<a id="${anchor(name, entry, table.key)}"></a>${text}` : text;
    });
    const lines = remarks.flatMap(([field, type]) =>
      entry[field] === undefined ? [] : [`${markdownText(type.label)}: ${fieldText(entry, field, type)}`],
    );
    const remark = [...lines, ...(errata.get(entryKey(entry, table.key)) ?? []).map(markdownText)].join(
      "<br>",
    );
    sheet.entry(entryName(name, entry, table.key), row([...cells, ...(withRemarks ? [remark] : [])]));
  }
  addRanges(sheet, name, table, fields);
}

/** The header of the column that takes what only some entries have. */
export const remarksLabel = "Remarks";

/** Fields that most entries have are columns; the others are lines of one column, or the table gets too wide. */
export function layout(table: ModelTable, fields: ReadonlyMap<string, ModelField>) {
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
export function printedOf(model: Model, sources: string): unknown {
  const tables = Object.entries(model.tables).map(([name, table]) => {
    const { prose, errata, entries, ranges = [] } = table;
    return [name, sectionWords(table, model), proseTexts(prose), errata, entries, ...ranges];
  });
  return [model.spec.title, sources, tables];
}

/** The values that are no members, in a section of their own. */
function addRanges(
  sheet: Sheet,
  name: string,
  { ranges }: ModelTable,
  fields: ReadonlyMap<string, ModelField>,
): void {
  if (ranges === undefined) return;
  const number = (value: number | string) => markdownCode(fields.get("value")?.words(value) ?? String(value));
  sheet.line("", `### ${markdownText(`${name}: values that are no members`)}`, "");
  sheet.line("| Values | Status | In the document |", "| --- | --- | --- |");
  for (const { first, last, name: called, text, status } of ranges) {
    const values = first === last ? number(first) : `${number(first)} to ${number(last)}`;
    const words = called === undefined || called === text ? text : `${called}: ${text}`;
    sheet.line(`| ${values} | ${status} | ${markdownText(words)} |`);
  }
}
