import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/** A name as programming languages have it (ECMAScript's IdentifierName), without white space. */
export function identifier(): OneFieldKind<string> {
  return {
    id: "identifier",
    cell: z
      .string()
      .regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, "an identifier: letters, digits and _, no space"),
    field: { schema: () => z.string().min(1), words: String },
  };
}
