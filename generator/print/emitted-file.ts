export interface EmittedFile {
  /** From the project's root, with `/` between folders. */
  readonly path: string;
  /** LF line ends, one at the end. */
  readonly text: string;
  /** Which lines speak of which entry, so that a changed line can be named by what it means. */
  readonly entries: readonly EntryLines[];
  /** TypeScript only: the top-level statements that the text must consist of. */
  readonly statements?: readonly Statement[];
  /** TypeScript only: where long statements have their members, so that they can be parsed in parts; in the text's order. */
  readonly lists?: readonly MemberList[];
}

export interface EntryLines {
  readonly table: string;
  /** The entry's value, or its name where the table has no values. */
  readonly entry: string | number;
  readonly name: string;
  /** Both count from 1; the last line is within. */
  readonly from: number;
  readonly to: number;
}

/** A top-level statement by its kind and the name that it declares (for imports and exports, the module). */
export interface Statement {
  readonly kind: "import" | "export" | "enum" | "interface" | "type" | "const" | "function";
  readonly name: string;
  /** The number of members, where the kind has them. */
  readonly members?: number;
  /** Not exported. */
  readonly local?: true;
}

/** A run of whole members of one statement, each with a comma after it. */
export interface MemberList {
  /** Members of an enum, properties of an object, or items of an array. */
  readonly kind: "members" | "properties" | "items";
  /** The number of the statement, from 0. */
  readonly statement: number;
  /** Where the run begins and ends, in UTF-16 code units from the text's beginning. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}
