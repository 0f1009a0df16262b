import type { SourceFile } from "../print/source-file.js";

/** A module of functions that a column's kind brings for every table with such a column. */
export interface Accessor {
  /** What comes after the table's module name: `versions` makes `error-code.versions.ts`. */
  readonly module: string;
  /** The functions that the module exports; a spec.ts may give them other names. */
  readonly exports: readonly string[];
  /** The fields and facts, by their names, that `print` gets beside values and names; all where it does not say. */
  readonly reads?: readonly string[] | undefined;
  print(file: SourceFile, input: AccessorInput): void;
}

export interface AccessorInput {
  /** The table's name, which is its enum's. */
  readonly table: string;
  /** The table's module, as an import names it. */
  readonly module: string;
  /** The table's rows, by field. */
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  /** What the paragraphs that govern the table state, by the paragraphs' names. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The name under which one of `exports` is to be exported. */
  exported(name: string): string;
}
