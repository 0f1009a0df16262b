import type { Result } from "../commands/result.js";
import { inputError } from "../diagnostics/diagnostic.js";
import type { Reporter } from "./reporter.js";
import { plainJson } from "./terminal.js";

/** The result as the command gave it; of `tables` the list alone. */
export const json: Reporter = {
  id: "json",
  description: "the result as JSON, for programs",
  document: true,
  run: (result, output) => output.stdout(jsonDocument(shapeOf(result))),
};

/**
 * JSON that terminals and CI logs take for text, whatever the strings in it are.
 *
 * @throws InputError where it is longer than a string can be (ECMA-262 leaves that to engines; V8: 512 MB)
 */
export function jsonDocument(value: unknown): string {
  try {
    return `${plainJson(JSON.stringify(value, null, 2))}\n`;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw inputError("document-too-large", "The result is longer than one JSON text can be.", {
      help: "Take less at a time; a program can read the document with `readDocument` and `tablesOf`.",
    });
  }
}

/** The published form of a command's result; the result itself where there is no other. */
function shapeOf(result: Result): unknown {
  if (result.command === "tables") return result.tables;
  if (result.command !== "diff") return result;
  const { bump, changes, notCompared, ignored } = result;
  const open = notCompared.length > 0 ? { notCompared } : {};
  return { bump, changes, ...open, ...(ignored.length > 0 ? { ignored } : {}) };
}
