import type { Model } from "../../model/model.js";
import type { Diff } from "./change.js";

/**
 * What changed between two revisions, by meaning, and which version bump that is. The rules are loaded when they
 * are called for: a spec.ts that imports this library does not wait for them.
 */
export async function diff(before: Model, after: Model): Promise<Diff> {
  const rules = await import("./diff.js");
  return rules.diff(before, after);
}
