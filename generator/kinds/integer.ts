import type { OneFieldKind } from "./kind.js";
import { number } from "./number.js";

/** A decimal integer, as in `101` or `-1`. */
export function integer(): OneFieldKind<number> {
  return { ...(number() as OneFieldKind<number>), id: "integer" };
}
