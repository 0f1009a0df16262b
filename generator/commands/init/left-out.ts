import { type InputError, inputError } from "../../diagnostics/diagnostic.js";
import type { LeftOut } from "../../propose/attempt.js";
import type { Wanted } from "../../propose/propose.js";
import type { Document } from "../../read/document.js";
import { tablesOf } from "../../table/table.js";
import { groupedBy } from "../../words/grouped.js";
import type { LeftOutTables } from "./result.js";
import { tableNumbers } from "./table-numbers.js";

/** Tables by the reason for which they were left out, in the document's order. */
export function grouped(left: readonly LeftOut[]): LeftOutTables[] {
  return [...groupedBy(left, ({ reason }) => reason)].map(([reason, some]) => ({
    tables: some.map(({ table }) => table.index).sort((a, b) => a - b),
    reason,
    codes: some.some(({ isCodes }) => isCodes),
  }));
}

/** Says of every table why a document has nothing to propose. */
export function noTable(document: Document, left: readonly LeftOut[], wanted: Wanted = {}): InputError {
  const { file } = document;
  const all = tablesOf(document).length;
  if (all === 0)
    return inputError("init-no-table", `${file} has no tables.`, {
      place: { file },
      help: "Give the document that has the table. A page whose tables a script makes must be saved from the browser.",
    });
  const isNamed = wanted.tables !== undefined || wanted.header !== undefined;
  if (wanted.header !== undefined && left.length === 0)
    return inputError("init-no-table", `${file} has no table with the header ${wanted.header}.`, {
      place: { file },
      help: `See the headers with \`spectables tables ${file}\`; their texts are joined by " | ".`,
    });
  return inputError("init-no-table", `${file} has no table of codes that can be read.`, {
    place: { file },
    details: grouped(left).map(({ tables, reason }) => `${tableNumbers(tables)}: ${reason}`),
    help: !isNamed
      ? `See them with \`spectables tables ${file}\`; propose one all the same with \`spectables init ${file} --table N\`.`
      : "Write its spec.ts by hand, with errata for what the document lost: see docs/spec.md.",
  });
}
