import { createTwoFilesPatch, structuredPatch } from "diff";
import type { EntryLines } from "../print/emitted-file.js";
import type { FileDrift } from "./drift.js";
import { differsInHashesOnly } from "./hashes.js";

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

/** What is told of a file that differs, beside its patch. */
export interface Difference {
  /** The first line on disk that is not as it should be, from 1, those aside in which only hashes differ. */
  readonly line: number;
  /** The entries whose lines differ, each once, in the file's order. */
  readonly entries: readonly EntryLines[];
  /** Nothing differs but hashes, as where a document changed without changing a table. */
  readonly onlyHashes?: true;
}

/** Tells where a file differs; undefined where it is missing or left over. */
export function differenceOf({ actual, expected, entries }: FileDrift): Difference | undefined {
  if (actual === undefined || expected === undefined) return undefined;
  const { hunks } = structuredPatch("", "", actual, expected, "", "", { context: 0 });
  const touched = new Set<EntryLines>();
  for (const { newStart, newLines } of hunks) {
    const to = newStart + Math.max(1, newLines) - 1;
    for (const entry of entries) if (entry.from <= to && newStart <= entry.to) touched.add(entry);
  }
  const telling = hunks.find(({ lines }) => !differsInHashesOnly(lines));
  return {
    line: Math.max(1, (telling ?? hunks[0])?.oldStart ?? 1),
    entries: [...touched],
    ...(telling === undefined && hunks.length > 0 ? { onlyHashes: true } : {}),
  };
}
