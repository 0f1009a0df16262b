import { InputError } from "../diagnostics/diagnostic.js";
import { systemError } from "../diagnostics/system-error.js";
import type { CheckResult } from "./check/result.js";
import type { DiffResult } from "./diff/diff.js";
import type { GenerateResult } from "./generate/result.js";
import type { HistoryResult } from "./history/result.js";
import type { InitResult } from "./init/result.js";
import type { FailedResult } from "./schemas.js";
import type { TablesResult } from "./tables/result.js";
import type { UpdateResult } from "./update/result.js";
import type { VerifyResult } from "./verify/result.js";

/** What a command gives, or the diagnostics of an input so bad that it gave nothing. */
export type Result =
  | GenerateResult
  | CheckResult
  | DiffResult
  | TablesResult
  | InitResult
  | VerifyResult
  | UpdateResult
  | HistoryResult
  | FailedResult;

/**
 * What stands for the result of a command that threw.
 *
 * @throws the error itself where it is a defect of the tool
 */
export function failedBy(error: unknown): FailedResult {
  const known = error instanceof InputError ? error : systemError(error);
  if (known === undefined) throw error;
  return { command: "failed", status: 2, diagnostics: known.diagnostics };
}
