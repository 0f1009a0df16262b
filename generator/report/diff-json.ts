import type { DiffResult } from "../commands/diff/diff.js";

/** The result of a diff as it is published: `docs/schemas/diff.schema.json` describes it. */
export function diffJson({ bump, changes, ignored }: DiffResult) {
  return { bump, changes, ...(ignored.length > 0 ? { ignored } : {}) };
}
