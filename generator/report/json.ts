import { diffJson } from "./diff-json.js";
import type { Reporter, Result } from "./reporter.js";
import { plainJson } from "./terminal.js";

/** The result as the command gave it; of \`tables\` the list alone. */
export const json: Reporter = {
  id: "json",
  description: "the result as JSON, for programs",
  run: (result, output) => output.stdout(`${plainJson(JSON.stringify(shapeOf(result), null, 2))}\n`),
};

/** The published form of a command's result; the result itself where there is no other. */
function shapeOf(result: Result): unknown {
  if (result.command === "tables") return result.tables;
  return result.command === "diff" ? diffJson(result) : result;
}
