import type { VerifyLevel } from "../finding.js";
import type { Held } from "../match/verdict.js";

/** A table with this share of the document's own names means to have them all. */
const exactShare = 0.95;
/** Of fewer names, one is too large a share. */
const least = 20;

/** What it means that a name is not the document's: where nearly all others are, more than a note. */
export function levelOfNames({ pairs }: Held): { readonly level?: VerifyLevel } {
  const named = pairs.filter(({ verdict }) => !["wrong", "extra", "foreign"].includes(verdict.kind));
  const exact = named.filter(({ verdict }) => verdict.kind === "agrees");
  return named.length >= least && exact.length >= named.length * exactShare ? { level: "warning" } : {};
}
