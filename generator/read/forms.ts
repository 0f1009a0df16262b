import { inputError } from "../diagnostics/diagnostic.js";
import { readCsv } from "./csv/index.js";
import { separatorOf } from "./csv/parse.js";
import { declaredInHtml, declaredInXml } from "./encoding.js";
import type { BinaryForm, Form, TextForm } from "./form.js";
import { isDelimiterRow } from "./markdown/delimiter.js";
import { isZip, mayHave } from "./zip.js";

const xlsxForm = {
  id: "xlsx",
  description: "a workbook of Excel",
  begins: (bytes) => mayHave(bytes, "xl/workbook.xml"),
  load: async () => (await import("./xlsx/index.js")).readXlsx,
} as const satisfies BinaryForm;

const docxForm = {
  id: "docx",
  description: "a Word file",
  begins: isZip,
  load: async () => (await import("./docx/index.js")).readDocx,
} as const satisfies BinaryForm;

const pdfForm = {
  id: "pdf",
  description: "a tagged PDF file",
  // ISO 32000-2, annex: readers take a header within the first 1024 bytes.
  begins: (bytes) =>
    /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(Buffer.from(bytes.subarray(0, 1024)).toString("latin1")),
  load: async () => (await import("./pdf/index.js")).readPdf,
} as const satisfies BinaryForm;

/** The root element of IANA's registries; a document type is none that they have, and the reader says so. */
const registry =
  /^(?:<!doctype\s+(?:[\w-]+:)?registry\b|<(?:[\w-]+:)?registry\b[^>]*["']http:\/\/www\.iana\.org\/assignments["'])/i;

const ianaForm = {
  id: "iana",
  description: "registries as IANA publishes them in XML",
  recognises: (text) => (registry.test(afterProlog(text)) ? 3 : 0),
  declares: declaredInXml,
  load: async () => (await import("./iana/index.js")).readIana,
} as const satisfies TextForm;

/** What stands for a text of which nothing tells the form. */
export const textForm = {
  id: "text",
  description: "a text in which every line is a cell, ended by a bar",
  recognises: (text) => {
    const lines = text.split("\n").map((line) => line.trimEnd());
    // A line that is one cell.
    const isLone = (line = "") => /\s\|$/.test(line) && line.indexOf("|") === line.length - 1;
    if (lines.some((line, index) => /^(?:---\|)+$/.test(line) && isLone(lines[index - 1]))) return 2;
    return lines.some((line, index) => line === "|" && isLone(lines[index + 1])) ? 1 : 0;
  },
  load: async () => (await import("./text.js")).readText,
} as const satisfies TextForm;

const csvForm = {
  id: "csv",
  description: "values parted by commas, semicolons or tabs (CSV, TSV)",
  recognises: (text) => (separatorOf(text) === undefined ? 0 : 1),
  load: async () => readCsv,
} as const satisfies TextForm;

const markdownForm = {
  id: "markdown",
  description: "Markdown with GitHub's tables",
  recognises: (text) => {
    const lines = text.split("\n");
    const isTable = (line: string, index: number) =>
      isDelimiterRow(line) && (lines[index - 1] ?? "").includes("|");
    if (lines.some(isTable)) return 2;
    return lines.some((line) => /^#{1,6} \S/.test(line)) ? 1 : 0;
  },
  load: async () => (await import("./markdown/index.js")).readMarkdown,
} as const satisfies TextForm;

/** What a page or a part of one may begin with (WHATWG HTML, section 4); after it no `-` or `:` of another vocabulary. */
const element =
  /^<(?:!doctype html|html|head|body|meta|title|link|style|script|base|noscript|template|article|section|main|header|footer|nav|aside|hgroup|address|div|table|caption|tbody|thead|tr|h[1-6]|p|hr|br|ul|ol|dl|pre|blockquote|figure|details|form|fieldset|center|font|span|a|b|i|em|strong|small|code|img)(?![\w:-])/i;

const htmlForm = {
  id: "html",
  description: "a web page, or a part of one",
  recognises: (text) => {
    if (element.test(afterProlog(text))) return 3;
    return /<(?:table|html|body)\b/i.test(text) ? 1 : 0;
  },
  declares: declaredInHtml,
  load: async () => (await import("./html/index.js")).readHtml,
} as const satisfies TextForm;

/** Every form that is read; where the content speaks for several alike, the first is taken. */
export const forms = [
  xlsxForm,
  docxForm,
  pdfForm,
  ianaForm,
  textForm,
  csvForm,
  markdownForm,
  htmlForm,
] as const satisfies readonly Form[];

/** The forms in which a document can come. */
export type Format = (typeof forms)[number]["id"];

export const formats = forms.map(({ id }) => id) as readonly Format[];

/**
 * The form that an option names; undefined where it was not given.
 *
 * @throws InputError where there is none of that name
 */
export function formatOf(name: unknown): Format | undefined {
  const format = formats.find((id) => id === name);
  if (name === undefined || format !== undefined) return format;
  throw inputError("option-invalid", `--from takes one of ${formats.join(", ")}, not ${String(name)}.`, {
    help: "Say one of these, or leave it out: mostly the content tells.",
  });
}

/** What comes after white space, declarations and comments, at the beginning of a document of elements. */
export function afterProlog(text: string): string {
  const piece = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y;
  let end = 0;
  while (piece.test(text)) end = piece.lastIndex;
  return text.slice(end, end + 4096);
}
