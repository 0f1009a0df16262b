import type { Result } from "../../commands/result.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnosticText } from "../diagnostic.js";
import { historyText } from "../history.js";
import type { Output, Reporter } from "../reporter.js";
import { colorsFor, plain } from "../terminal.js";
import { checkDiagnostics, checkText } from "./check.js";
import { diffText } from "./diff.js";
import { generateText } from "./generate.js";
import { initText } from "./init.js";
import { tablesText } from "./tables.js";
import { updateText } from "./update.js";
import { verifyText } from "./verify.js";

/** For people: what was read, what was written, what differs and what to do about it. */
export const pretty: Reporter = {
  id: "pretty",
  description: "for people (default)",
  run(result, output) {
    const colors = colorsFor(output.color.stdout);
    switch (result.command) {
      case "failed":
        return printDiagnostics(result.diagnostics, output);
      case "generate":
        for (const { diagnostics } of result.specs) printDiagnostics(diagnostics, output);
        return output.stdout(`${generateText(result, colors).join("\n")}\n`);
      case "update":
        for (const { diagnostics } of result.specs) printDiagnostics(diagnostics, output);
        return output.stdout(`${updateText(result, colors).join("\n")}\n`);
      case "history":
        printDiagnostics(result.diagnostics, output);
        return output.stdout(`${historyText(result, colors).join("\n")}\n`);
      case "tables":
        return output.stdout(`${tablesText(result, colors).join("\n")}\n`);
      case "init":
        return output.stdout(`${initText(result, colors).join("\n")}\n`);
      case "check":
        // Notes were given when the files were generated.
        printDiagnostics(checkDiagnostics(result).filter(isNoNote), output);
        return output.stdout(`${checkText(result, colors).join("\n")}\n`);
      case "verify":
        printDiagnostics(result.diagnostics, output);
        return output.stdout(`${verifyText(result, colors).join("\n")}\n`);
      case "diff":
        printDiagnostics(result.diagnostics, output);
        return output.stdout(`${diffText(result, colors).join("\n")}\n`);
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
  for (const { severity, message, place } of diagnostics) {
    const line = place?.line === undefined ? "" : ` (line ${place.line})`;
    if (severity === "note") output.stderr(`${colors.cyan("note")} ${plain(message)}${line}\n`);
  }
}
