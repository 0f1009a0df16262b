import type { Names } from "../model/published.js";

/** What was read and what was published, as the `spec.lock.json` beside a spec.ts keeps it. */
export interface Lock {
  readonly spec: string;
  /** The folder of the outputs, from the project's root. */
  readonly out: string;
  readonly tables: Readonly<Record<string, LockedTable>>;
  /** By path from the project's root: the sha256 of the text over LF. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly fetched?: FetchedDocuments;
}

/** By document, from the project's root: what a server said its content is known by. No output depends on it. */
export type FetchedDocuments = Readonly<Record<string, FetchedDocument>>;

export interface FetchedDocument {
  /** The sha256 of where it was fetched and of what: it holds for these two only. */
  readonly of: string;
  readonly etag?: string;
  readonly lastModified?: string;
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

/** The path of the lock file of a spec.ts, which lies beside it: `spec.lock.json`. */
export function lockPath(specFile: string): string {
  return specFile.replace(/(?:\.[cm]?[jt]s)?$/, ".lock.json");
}
