import type { Change } from "../../compare/diff/change.js";
import type { FileState } from "../../compare/drift.js";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import type { EntryLines } from "../../emit/emitter.js";

export interface CheckResult {
  readonly command: "check";
  /** 0: in step; 1: outputs differ; 2: an input is bad, or `--fast` cannot tell. */
  readonly status: 0 | 1 | 2;
  /** `fast` and `integrity` look at less than a full check. */
  readonly mode: "full" | "fast" | "integrity";
  readonly specs: readonly CheckedSpec[];
  /** With `--integrity`: the files that were named. */
  readonly seals?: readonly CheckedSeal[];
}

export interface CheckedSpec {
  readonly id: string;
  /** The documents that were read, from the project's root. */
  readonly documents?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the document says otherwise than the generated JSON does. */
  readonly changes: readonly PlacedChange[];
  /** The outputs that are not as they should be. */
  readonly files: readonly CheckedFile[];
  /** The number of outputs that are as they should be. */
  readonly same: number;
  /** The command that mends it, where something is to be mended. */
  readonly mend?: string;
}

export interface PlacedChange extends Change {
  /** The entry's row in the document; absent where the entry is not there any more. */
  readonly place?: Place;
}

export interface CheckedFile {
  readonly path: string;
  readonly state: Exclude<FileState, "same">;
  /** The first line on disk that differs, hashes aside; counts from 1; absent where there is nothing to compare. */
  readonly line?: number;
  /** Nothing differs but hashes. */
  readonly onlyHashes?: true;
  /** The entries whose lines differ. */
  readonly entries: readonly EntryLines[];
  /** A unified diff from the disk to what should be there; absent with `--fast`. */
  readonly patch?: string;
}

export interface CheckedSeal {
  readonly path: string;
  readonly state: "intact" | "damaged" | "unsealed" | "unreadable";
}

/** The command that makes a spec's outputs what they should be. */
export function mendCommand(named: string): string {
  return `npx spectables generate ${named}`;
}
