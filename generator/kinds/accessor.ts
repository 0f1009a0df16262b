import type { SourceFile } from "../print/source-file.js";

/** A module of functions that a column's kind brings for every table with such a column. */
export interface Accessor {
  /** What comes after the table's module name: `versions` makes `error-code.versions.ts`. */
  readonly module: string;
  /** The functions that the module exports; a spec.ts may give them other names. */
  readonly exports: readonly string[];
  /**
   * The fields and facts that `print` gets, by their names: of the entries that have such a field that, and their value,
   * or their name where they have none. All of everything where it does not say, so that every change touches the module.
   */
  readonly reads?: readonly string[] | undefined;
  /** For tables that two key fields tell apart; without it for those with members. */
  readonly keys?: 2 | undefined;
  print(file: SourceFile, input: AccessorInput): void;
}

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
