import type { InitResult, InitTable } from "../../commands/init/result.js";
import { tableNumbers } from "../../commands/init/table-numbers.js";
import { type Colors, plain } from "../terminal.js";

/** What was proposed, what to look at, what was left out and why, and what to do next. */
export function initText(
  { file, document, format, tables, leftOut, advice, next }: InitResult,
  colors: Colors,
): string[] {
  const [first = "", ...rest] = next;
  return [
    `${colors.green("wrote")} ${colors.bold(plain(file))} for ${plain(document)} (${format})`,
    ...tables.flatMap((table) => ["", ...tableLines(table, colors)]),
    ...(leftOut.length > 0 ? ["", "left out"] : []),
    ...leftOut.map(({ tables, reason }) => `  ${tableNumbers(tables)}: ${plain(reason)}`),
    ...(leftOut.some(({ codes }) => codes)
      ? [`  To take others: spectables init ${plain(document)} --table N,N --id ID`]
      : []),
    ...(advice.length > 0 ? ["", ...advice.map(plain)] : []),
    "",
    `Look it over, then: ${colors.bold(first)}`,
    ...rest.map((command) => `In CI: ${colors.bold(command)}`),
  ];
}

function tableLines(
  { name, table, kind, rows, entries, columns, remarks, notes }: InitTable,
  colors: Colors,
): string[] {
  const width = Math.max(...columns.map(({ field }) => field.length));
  const size =
    entries === rows ? `${rows} row${rows === 1 ? "" : "s"}` : `${entries} entries of ${rows} rows`;
  return [
    `${colors.bold(name)}: ${kind}, ${size}, table ${table} of the document`,
    ...columns.map(
      ({ field, header, kind: code, optional }) =>
        `  ${field.padEnd(width)}  ${colors.dim(header === "" ? "(no header)" : plain(JSON.stringify(header)))} ${plain(code)}${optional ? ", may be empty" : ""}`,
    ),
    ...remarks.map((remark) => `  ${colors.yellow("look")}  ${plain(remark)}`),
    ...notes.map((note) => `  ${colors.cyan("note")}  ${plain(note)}`),
  ];
}
