import type { CheckResult } from "./check/result.js";
import type { DiffResult } from "./diff/diff.js";
import type { GenerateResult } from "./generate/result.js";
import type { HistoryResult } from "./history/result.js";
import type { InitResult } from "./init/result.js";
import type { FailedResult } from "./published.js";
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
