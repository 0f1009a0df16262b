import type { Wanted } from "../../generator/propose/propose.js";
import { proposed } from "./proposed.js";

/** A Markdown table, with the line of its first row counted from 1: header, rule, rows. */
export function table(header: string, ...rows: readonly string[]): string {
  return [
    "",
    `| ${header} |`,
    `|${header
      .split("|")
      .map(() => "---|")
      .join("")}`,
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");
}

/** What `init` makes of Markdown: its tables as spec.ts and model have them, and what it says of each. */
export async function proposalOf(text: string, file = "lamps.md", wanted: Wanted = {}) {
  const { kept, leftOut, spec, files, diagnostics, text: specText } = await proposed(text, file, wanted);
  const errors = diagnostics?.filter(({ severity }) => severity === "error") ?? [];
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return {
    tables: kept.map(({ name, proposed: { kind, columns, ...rest }, model, remarks }) => ({
      name,
      kind,
      ...rest,
      fields: columns.map(({ field }) => field),
      kinds: Object.fromEntries(columns.map(({ field, kind: one }) => [field, one.code])),
      entries: model.entries,
      ranges: model.ranges ?? [],
      remarks: remarks.join("\n"),
    })),
    reasons: leftOut.map(({ reason }) => reason),
    spec,
    files,
    specText,
  };
}

/** The members of a table: name to value, or to itself where it has none. */
export function membersOf({ entries }: { readonly entries: readonly Record<string, unknown>[] }) {
  return Object.fromEntries(
    entries.map((entry) => [String(entry.documentName ?? entry.name), entry.value ?? entry.name]),
  );
}
