import { z } from "zod";
import { diffOutput } from "../compare/diff/schema.js";
import { checkResult } from "./check/result.js";
import { generateResult } from "./generate/result.js";
import { historyResult } from "./history/result.js";
import { initResult } from "./init/result.js";
import { published } from "./published.js";
import { listedTables } from "./tables/result.js";
import { updateResult } from "./update/result.js";
import { verifyResult } from "./verify/result.js";

/** What every command prints with `--json`, by its name. */
export const outputs = {
  check: published("check", checkResult),
  diff: published("diff", diffOutput),
  generate: published("generate", generateResult),
  history: published("history", historyResult),
  init: published("init", initResult),
  tables: published("tables", listedTables),
  update: published("update", updateResult),
  verify: published("verify", verifyResult),
} as const;

/** The JSON Schema (draft 2020-12) of one of them, as `docs/schemas/<command>.schema.json` has it. */
export function publishedJsonSchema(command: keyof typeof outputs) {
  return z.toJSONSchema(outputs[command], { target: "draft-2020-12" });
}
