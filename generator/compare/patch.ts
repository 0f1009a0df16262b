import { createTwoFilesPatch, structuredPatch } from "diff";
import type { EntryLines } from "../print/emitted-file.js";
import type { FileDrift } from "./drift.js";
import { differsInHashesOnly } from "./hashes.js";

/** Comparing lines takes time by the square of how many differ; beyond so many, taken out and put in, none is shown. */
const mostLines = 1000;

/** A unified diff from what is on disk to what should be there; undefined where more lines differ than are compared. */
export function patchOf({ path, actual, expected }: FileDrift): string | undefined {
  const patch = createTwoFilesPatch(
    actual === undefined ? "/dev/null" : `a/${path}`,
    expected === undefined ? "/dev/null" : `b/${path}`,
    actual ?? "",
    expected ?? "",
    undefined,
    undefined,
    { maxEditLength: mostLines },
  );
  // The library's own line of "=" above the file names is not part of a unified diff.
  return patch?.replace(/^=+\n/, "");
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
  const options = { context: 0, maxEditLength: mostLines };
  const patch = structuredPatch("", "", actual, expected, "", "", options);
  if (patch === undefined) return differenceByPairs(actual, expected, entries);
  const { hunks } = patch;
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

/**
 * The same in time that grows with the lines alone. An entry's lines differ where two of them do not follow each other
 * anywhere on disk; its first names it, so that a line of another entry seldom passes for its own.
 */
function differenceByPairs(actual: string, expected: string, entries: readonly EntryLines[]): Difference {
  const [before, after] = [actual.split("\n"), expected.split("\n")];
  const withoutHashes = (line: string | undefined) => line?.replace(/[0-9a-f]{64}/g, "");
  const first = before.findIndex((line, at) => withoutHashes(line) !== withoutHashes(after[at]));
  const known = new Set(before.flatMap((line, at) => [line, `${before[at - 1]}\n${line}`]));
  const differs = ({ from, to }: EntryLines) =>
    after
      .slice(from - 1, to)
      .some((line, at, lines) => !known.has(at === 0 ? line : `${lines[at - 1]}\n${line}`));
  return { line: first === -1 ? before.length : first + 1, entries: entries.filter(differs) };
}
