import type { Document } from "../read/document.js";
import type { Erratum } from "../spec/schema.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { Table } from "../table/table.js";

/** A table, and what the spec.ts says of it. */
export interface RowsInput {
  readonly document: Document;
  readonly name: string;
  readonly table: Table;
  readonly spec: TableSpec;
  readonly errata: readonly Erratum[];
  /** The spec.ts, named where an erratum is stale. */
  readonly specFile: string;
  /** A required cell may be empty, but for the key; it is noted. */
  readonly tolerant: boolean;
}
