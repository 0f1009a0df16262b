import { diffJson } from "./diff-json.js";
import type { Reporter, Result } from "./reporter.js";

/** The result as the command gave it; of `tables` the list alone. */
export const json: Reporter = {
  id: "json",
  description: "the result as JSON, for programs",
  document: true,
  run: (result, output) => output.stdout(jsonDocument(shapeOf(result))),
};

/** JSON that a CI log takes for text, whatever the strings in it are: see `noWorkflowCommands`. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[")}\n`;
}

/** The published form of a command's result; the result itself where there is no other. */
function shapeOf(result: Result): unknown {
  if (result.command === "tables") return result.tables;
  return result.command === "diff" ? diffJson(result) : result;
}
