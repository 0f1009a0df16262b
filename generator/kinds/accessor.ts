import { z } from "zod";
import type { SourceFile } from "../print/source-file.js";
import type { Frozen } from "../words/frozen.js";
import { exportName, moduleName } from "./spelling.js";

export function callable<T extends (...values: never[]) => unknown>() {
  return z.custom<T>((value) => typeof value === "function", "a function");
}

export const accessor = z.strictObject({
  /** What comes after the table's module name: `versions` makes `error-code.versions.ts`. */
  module: moduleName,
  /** The functions that the module exports; a spec.ts may give them other names. */
  exports: z.array(exportName).min(1),
  /**
   * The fields and facts that `print` gets, by their names: of the entries that have such a field that, and their value,
   * or their name where they have none. All of everything where it does not say, so that every change touches the module.
   */
  reads: z.array(z.string().min(1)).optional(),
  /** For tables that two key fields tell apart; without it for those with members. */
  keys: z.literal(2).optional(),
  print: callable<(file: SourceFile, input: AccessorInput) => void>(),
});
/** A module of functions that a column's kind brings for every table with such a column. */
export interface Accessor extends Frozen<z.infer<typeof accessor>> {}

export interface AccessorInput {
  /** The table's name, which is its enum's. */
  readonly table: string;
  /** The table's module, as an import names it. */
  readonly module: string;
  /** The table's rows, by field. */
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  /** The two fields that tell rows apart, where it are two. */
  readonly key?: readonly [string, string] | undefined;
  /** What the paragraphs that govern the table state, by the paragraphs' names. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The name under which one of `exports` is to be exported. */
  exported(name: string): string;
}
