import { createTwoFilesPatch, structuredPatch } from "diff";
import type { EntryLines } from "../emit/emitter.js";
import type { FileDrift } from "./drift.js";

/** A unified diff from what is on disk to what should be there. */
export function patchOf({ path, actual, expected }: FileDrift): string {
  const patch = createTwoFilesPatch(
    actual === undefined ? "/dev/null" : `a/${path}`,
    expected === undefined ? "/dev/null" : `b/${path}`,
    actual ?? "",
    expected ?? "",
  );
  // The library's own line of "=" above the file names is not part of a unified diff.
  return patch.replace(/^=+\n/, "");
}

/** The first line on disk that is not as it should be, from 1; undefined where the file is missing. */
export function firstLine({ actual, expected }: FileDrift): number | undefined {
  if (actual === undefined || expected === undefined) return actual === undefined ? undefined : 1;
  const [hunk] = structuredPatch("", "", actual, expected, "", "", { context: 0 }).hunks;
  return Math.max(1, hunk?.oldStart ?? 1);
}

/** The entries whose lines differ, each once, in the file's order. */
export function touchedEntries({ actual, expected, entries }: FileDrift): EntryLines[] {
  if (actual === undefined || expected === undefined) return [];
  const touched = new Set<EntryLines>();
  for (const hunk of structuredPatch("", "", actual, expected, "", "", { context: 0 }).hunks) {
    const from = hunk.newStart;
    const to = hunk.newStart + Math.max(1, hunk.newLines) - 1;
    for (const entry of entries) if (entry.from <= to && from <= entry.to) touched.add(entry);
  }
  return [...touched];
}
