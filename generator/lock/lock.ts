import type { Names } from "../model/published.js";

/** What was read and what was published, as `spec/<id>/spec.lock.json` keeps it. */
export interface Lock {
  readonly spec: string;
  /** The folder of the outputs, from the project's root. */
  readonly out: string;
  readonly tables: Readonly<Record<string, LockedTable>>;
  /** By path from the project's root: the sha256 of the text over LF. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface LockedTable {
  readonly document: {
    readonly name: string;
    readonly revision?: string;
    readonly url?: string;
    readonly file: string;
    /** Over LF and without BOM, where the document is text. */
    readonly sha256: string;
  };
  readonly header: readonly string[];
  readonly rows: number;
  /** Of the entries as they were read and corrected, as JSON. */
  readonly rowsSha256: string;
  /** The name lock: every identifier that was published, with its value. */
  readonly names: Names;
}

/** The path of a lock file from that of its spec.ts, beside which it lies: `spec/<id>/spec.lock.json`. */
export function lockPath(specFile: string): string {
  return `${specFile.replace(/\.[cm]?[jt]s$/, "")}.lock.json`;
}

/** Where the spec.ts of an id lies, from the project's root. */
export function specPath(id: string): string {
  return `spec/${id}/spec.ts`;
}
