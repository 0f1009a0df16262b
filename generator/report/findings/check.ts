import type { CheckedFile, CheckedSeal, CheckResult, PlacedChange } from "../../commands/check/result.js";
import type { Finding } from "../finding.js";
import { changeWords, checkDiagnostics, entryWords } from "../pretty/check.js";
import { diagnosticFinding } from "./diagnostics.js";

/** Bad inputs first, then what changed at the document's rows, then the files that differ. */
export function checkFindings(result: CheckResult): Finding[] {
  return [
    ...checkDiagnostics(result)
      .filter(({ severity }) => severity !== "note")
      .map(diagnosticFinding),
    ...result.specs.flatMap(({ changes, documents, mend = "" }) =>
      changes.map((change) => changeFinding(change, documents?.[0], mend)),
    ),
    ...result.specs.flatMap(({ files, mend = "" }) => files.map((file) => fileFinding(file, mend))),
    ...(result.seals ?? []).filter(({ state }) => state === "damaged").map(sealFinding),
  ];
}

function changeFinding(change: PlacedChange, document: string | undefined, mend: string): Finding {
  const { place } = change;
  const file = place?.file ?? document;
  return {
    rule: `entry-${change.change}`,
    level: "error",
    message: `${changeWords(change)}. To take it over: ${mend}`,
    ...(file === undefined ? {} : { file }),
    ...(place?.line === undefined ? {} : { line: place.line }),
    ...(place?.column === undefined ? {} : { column: place.column }),
  };
}

function fileFinding({ path, state, line, entries }: CheckedFile, mend: string): Finding {
  const words = {
    differs: "is not what the document gives",
    missing: "is missing",
    "left over": "is left over from an earlier run",
  }[state];
  return {
    rule: `file-${state.replace(" ", "-")}`,
    level: "error",
    message: `${path} ${words}${entryWords({ entries })}. To mend it: ${mend}`,
    file: path,
    ...(line === undefined ? {} : { line }),
  };
}

function sealFinding({ path }: CheckedSeal): Finding {
  return {
    rule: "seal-broken",
    level: "error",
    message: `${path} was changed since it was generated.`,
    file: path,
  };
}
