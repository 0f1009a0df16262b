import type { Place } from "../diagnostics/diagnostic.js";
import type { Cell } from "../read/document.js";
import type { Erratum } from "../spec/spec.js";

/** A row on its way from cells to values. */
export interface WorkingRow {
  readonly place: Place;
  cells: Cell[];
  /** The cells stand under their columns: no realignment is needed any more. */
  settled: boolean;
  /** The columns that errata corrected. */
  readonly corrected: Map<string, Erratum>;
}

/** What the rows stage gives: an entry as it goes into the model, and where it came from. */
export interface TypedRow {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields that do not say what the document says, with the erratum that says why. */
  readonly errata: ReadonlyMap<string, Erratum>;
  readonly place: Place;
}
