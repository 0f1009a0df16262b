import type { FieldType } from "../../kinds/kind.js";

/** A field of a table's entries, with its label and optionality settled. */
export interface ModelField extends Pick<FieldType, "schema" | "words" | "literal" | "type"> {
  readonly label: string;
  readonly optional: boolean;
  /** Running text, which needs no label. */
  readonly prose: boolean;
}
