import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/**
 * A reference to another table of the same spec: the name of one of its entries, as the document spells it or
 * as the table's `naming` makes it. A name that the table does not have is an error.
 */
export function entryName(table: string): OneFieldKind {
  return {
    id: "entry-name",
    cell: z.string().min(1, `the name of an entry of ${table}`),
    field: { schema: () => z.string().min(1), words: String, refersTo: table },
  };
}
