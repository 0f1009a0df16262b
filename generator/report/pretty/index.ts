import type { Result } from "../../commands/result.js";
import { type Diagnostic, placeWords } from "../../diagnostics/diagnostic.js";
import { diagnosticText } from "../diagnostic.js";
import { historyText } from "../history.js";
import type { Output, Reporter } from "../reporter.js";
import { colorsFor, plain } from "../terminal.js";
import { checkDiagnostics, checkText } from "./check.js";
import { diffText } from "./diff.js";
import { generateText, updateText } from "./generate.js";
import { initText } from "./init.js";
import { tablesText } from "./tables.js";
import { verifyText } from "./verify.js";

/** For people: what was read, what was written, what differs and what to do about it. */
export const pretty: Reporter = {
  id: "pretty",
  description: "for people (default)",
  run(result, output) {
    const colors = colorsFor(output.color.stdout);
    const print = (lines: readonly string[], ...diagnostics: readonly (readonly Diagnostic[])[]) => {
      for (const some of diagnostics) printDiagnostics(some, output);
      output.stdout(`${lines.join("\n")}\n`);
    };
    switch (result.command) {
      case "failed":
        return printDiagnostics(result.diagnostics, output);
      case "generate":
        return print(generateText(result, colors), ...result.specs.map((spec) => spec.diagnostics));
      case "update":
        return print(updateText(result, colors), ...result.specs.map((spec) => spec.diagnostics));
      case "history":
        return print(historyText(result, colors), result.diagnostics);
      case "tables":
        return print(tablesText(result, colors));
      case "init":
        return print(initText(result, colors));
      case "check":
        // Notes were given when the files were generated.
        return print(checkText(result, colors), checkDiagnostics(result).filter(isNoNote));
      case "verify":
        return print(verifyText(result, colors), result.diagnostics);
      case "diff":
        return print(diffText(result, colors), result.diagnostics);
    }
  },
};

/** All that people see of a result, without colours, as one text. */
export function prettyText(result: Result, output: Output): string {
  let text = "";
  const collect = (part: string) => {
    text += part;
  };
  // It loads nothing, and so has printed when it returns.
  void pretty.run(result, {
    ...output,
    color: { stdout: false, stderr: false },
    stdout: collect,
    stderr: collect,
  });
  return text;
}

function isNoNote({ severity }: Diagnostic): boolean {
  return severity !== "note";
}

function printDiagnostics(diagnostics: readonly Diagnostic[], output: Output): void {
  if (diagnostics.length === 0) return;
  const colors = colorsFor(output.color.stderr);
  for (const diagnostic of diagnostics.filter(isNoNote))
    output.stderr(`${diagnosticText(diagnostic, colors)}\n`);
  for (const note of diagnostics.filter((one) => !isNoNote(one)))
    output.stderr(`${colors.cyan("note")} ${plain(`${note.message}${placeWords(note)}`)}\n`);
}
