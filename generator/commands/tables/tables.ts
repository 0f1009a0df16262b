import { inputError, lineWords, type Place } from "../../diagnostics/diagnostic.js";
import type { Format } from "../../read/forms.js";
import { readDocument } from "../../read/index.js";
import { type Table, tablesOf } from "../../table/table.js";
import type { ListedTable, TablesResult } from "./result.js";

/** So many problems of one table are told. */
const mostProblems = 20;

/**
 * Lists the tables of a document.
 *
 * @param document a path, or `-` for standard input
 * @throws InputError where the document cannot be read, or has no table of the number asked for
 */
export async function tables(
  document: string,
  options: { readonly table?: number | undefined; readonly from?: Format | undefined } = {},
): Promise<TablesResult> {
  const { from, table } = options;
  const read = await readDocument(document, { from });
  const { file } = read.document;
  const all = tablesOf(read.document);
  const wanted = table === undefined ? all : all.filter(({ index }) => index === table);
  if (table !== undefined && wanted.length === 0) {
    throw inputError("table-not-found", `${file} has no table ${table}; it has ${all.length}.`, {
      place: { file },
      help: "Leave --table out to see them with their numbers.",
    });
  }
  const found = wanted.map(listed);
  return {
    command: "tables",
    status: table !== undefined && found.some(({ problems }) => problems !== undefined) ? 2 : 0,
    file,
    format: read.document.format,
    whole: table !== undefined,
    tables: found,
  };
}

function listed(table: Table): ListedTable {
  const { index, section, caption, header, rows, groups, notes, place, layout, continues } = table;
  const { origin, headings } = table;
  const problems = problemsOf(table);
  const leftOut = table.problems.flatMap(({ severity, message }) => (severity === "note" ? [message] : []));
  return {
    index,
    section,
    caption,
    header,
    rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    source: sourceOf(place, index),
    origin,
    ...(headings ? { headings } : {}),
    ...(layout ? { layout } : {}),
    ...(groups.length > 0 ? { groups } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(problems.length > 0 ? { problems } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(table.turned ? { turned: true } : {}),
    ...(continues === undefined ? {} : { continues }),
  };
}

function sourceOf({ line, page, table, row, sheet, cell }: Place, index: number): ListedTable["source"] {
  if (line !== undefined) return { line };
  if (sheet !== undefined && cell !== undefined) return { sheet, cell };
  return { ...(page === undefined ? {} : { page }), table: table ?? index, row: row ?? 1 };
}

/** What cannot be read, in the order of the rows. */
function problemsOf({ problems, rows }: Table): string[] {
  const told = problems.flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
  for (const { cells, problem } of rows) {
    if (told.length >= mostProblems) break;
    if (problem !== undefined) told.push(problem.message);
    for (const { text, runs, place } of cells) {
      const unreadable = runs?.find((run) => run.unreadable !== undefined)?.unreadable;
      if (unreadable !== undefined)
        told.push(`${unreadable} stands in ${JSON.stringify(text)}${lineWords(place)}, and cannot be read.`);
    }
  }
  return told;
}
