import type { TableKind } from "../../model/model.js";
import type { Format } from "../../read/document.js";

export interface InitResult {
  readonly command: "init";
  readonly status: 0;
  readonly id: string;
  /** The spec.ts that was written, from the folder in which the command ran. */
  readonly file: string;
  readonly document: string;
  readonly format: Format;
  readonly tables: readonly InitTable[];
  readonly leftOut: readonly LeftOutTables[];
  /** What else to do about the project. */
  readonly advice: readonly string[];
  /** The commands that come next. */
  readonly next: readonly string[];
}

/** A table that is in the spec.ts. */
export interface InitTable {
  /** The name of its type. */
  readonly name: string;
  /** Its number in the document. */
  readonly table: number;
  readonly kind: TableKind;
  readonly rows: number;
  readonly entries: number;
  readonly columns: readonly InitColumn[];
  /** What a person should look at: guesses, and what the document leaves open. */
  readonly remarks: readonly string[];
  /** What was said when its rows were read. */
  readonly notes: readonly string[];
}

export interface InitColumn {
  readonly field: string;
  readonly header: string;
  /** The kind as the spec.ts has it. */
  readonly kind: string;
  readonly optional?: true;
}

/** Tables that are not in the spec.ts for one reason. */
export interface LeftOutTables {
  /** Their numbers in the document. */
  readonly tables: readonly number[];
  readonly reason: string;
  /** They look like tables of codes all the same. */
  readonly codes: boolean;
}

/** `table 3`, `tables 5-7, 9`. */
export function tableNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
  return `table${numbers.length === 1 ? "" : "s"} ${words.join(", ")}`;
}
