import type { Reporter } from "./reporter.js";

/** The result as the command gave it; of \`tables\` the list alone. */
export const json: Reporter = {
  id: "json",
  description: "the result as JSON, for programs",
  run: (result, output) =>
    output.stdout(`${JSON.stringify(result.command === "tables" ? result.tables : result, null, 2)}\n`),
};
