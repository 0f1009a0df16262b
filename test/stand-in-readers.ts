import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { load } from "cheerio";
import { buildModel, type Spec } from "spectables";
import type { Model } from "../generator/model/model.js";
import type { Block, Cell, Document, RawRow } from "../generator/read/document.js";
import { corpus } from "./corpus.js";

/** Readers for the simplest documents of the corpus, until the project reads these forms itself. */

/** Markdown: headings, paragraphs of one line, and pipe tables without escapes. */
export function readPipes(file: string, text: string): Document {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let rows: RawRow[] | undefined;
  lines.forEach((line, index) => {
    const place = { file, line: index + 1, column: 1 };
    const texts = line.startsWith("|") ? line.replace(/^\||\|\s*$/g, "").split("|") : undefined;
    if (texts === undefined) {
      rows = undefined;
      const [, number = null, title = ""] = /^#+ (?:(\d+(?:\.\d+)*) )?(.+)$/.exec(line) ?? [];
      if (title !== "") blocks.push({ kind: "heading", number, title, place });
      else if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line.trim(), place });
      return;
    }
    if (texts.every((cell) => /^\s*:?-+:?\s*$/.test(cell))) return;
    const cells: Cell[] = texts.map((cell) => ({ text: cell.trim().replace(/\s+/g, " "), place }));
    if (rows === undefined) {
      rows = [];
      blocks.push({ kind: "table", caption: null, rows, place, problems: [] });
    }
    rows.push({ header: rows.length === 0, cells, place });
  });
  return { file, format: "text", blocks, lines };
}

/** HTML: the cells of every table, the row with `th` being the header. */
function readCells(file: string, text: string): Document {
  const $ = load(text);
  const place = { file, line: 1, column: 1 };
  const blocks = $("table")
    .toArray()
    .map((table): Block => {
      const rows = $(table)
        .find("tr")
        .toArray()
        .map((row): RawRow => {
          const cells = $(row).find("th, td").toArray();
          const texts = cells.map((cell) => ({ text: $(cell).text().replace(/\s+/g, " ").trim(), place }));
          return { header: $(row).find("th").length > 0, cells: texts, place };
        });
      return { kind: "table", caption: null, rows, place, problems: [] };
    });
  return { file, format: "text", blocks, lines: text.split("\n") };
}

/** The model that a spec reads out of a document of the corpus, as `diff` reads it. */
export function corpusModel(file: string, spec: Spec): Model {
  const text = readFileSync(corpus(file), "utf8");
  const document = file.endsWith(".html") ? readCells(file, text) : readPipes(file, text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const { model, diagnostics } = buildModel({
    spec,
    specFile: "spec.ts",
    document,
    file,
    sha256,
    tolerant: true,
  });
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return model;
}
