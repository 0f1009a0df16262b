import type { VerifyFinding, VerifyLevel } from "../../compare/verify/finding.js";
import type { VerifiedTable } from "../../compare/verify/verify.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";

export interface VerifyResult {
  readonly command: "verify";
  /** 0: no finding is as grave as `failOn`; 1: one is; 2: nothing could be compared. */
  readonly status: 0 | 1 | 2;
  readonly failOn: VerifyLevel;
  readonly files: readonly VerifyResultFile[];
  /** Of all files, in the order in which the files were given; the gravest of a file first. */
  readonly findings: readonly VerifyFinding[];
  /** Findings that a comment took back, with the reason that it gives. */
  readonly suppressed: readonly (VerifyFinding & { readonly why: string })[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface VerifyResultFile {
  /** From the working folder, where it is inside, with `/` between folders. */
  readonly file: string;
  /** The id of the spec whose tables it has; absent where none was recognised. */
  readonly spec?: string;
  readonly tables: readonly VerifiedTable[];
}
