import { TableIndex } from "../../../../generator/compare/verify/match/table-index.js";
import type { Judged, Read, Verdict } from "../../../../generator/compare/verify/match/verdict.js";
import { wordsOf } from "../../../../generator/compare/verify/names/words.js";

/** A table of these names, each with its value, and with its meaning where there is one. */
export function tableOf(rows: Readonly<Record<string, number | readonly [number, string]>>): TableIndex {
  const entries = Object.entries(rows).map(([name, row]) => {
    const [value, meaning] = typeof row === "number" ? [row] : row;
    return { value, name, ...(meaning !== undefined && { meaning }) };
  });
  return new TableIndex("Lamp", { kind: "enum", columns: [], entries });
}

/** A name with a value, as a source has it: by default a constant. */
export function readOf(name: string, value: number, pair: Partial<Read["pair"]> = {}): Read {
  const nameToken = { kind: "word" };
  return {
    core: wordsOf(name),
    value,
    pair: { name, value, role: "constant", nameToken, ...pair } as Read["pair"],
  };
}

/** A text beside a value. */
export function textOf(text: string, value: number): Read {
  return readOf(text, value, { role: "label", nameToken: { kind: "string" } as Read["pair"]["nameToken"] });
}

export function judgedOf(name: string, value: number, verdict: Verdict): Judged {
  return { ...readOf(name, value), verdict };
}

/** The entry of a table by its name. */
export function entryOf(table: TableIndex, name: string) {
  const entry = table.entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`There is no ${name}.`);
  return entry;
}
