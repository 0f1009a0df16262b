import type {
  CheckedFile,
  CheckedSeal,
  CheckedSpec,
  CheckResult,
  PlacedChange,
} from "../../commands/check/result.js";
import { changeWords } from "../change.js";
import { diagnosticFinding, type Finding } from "../finding.js";
import { checkDiagnostics, entryWords, hashedWords } from "../pretty/check.js";

/** What the rules of a check mean; its other findings are diagnostics, and changes by the rules of `diff`. */
export const checkRules: Readonly<Record<string, string>> = {
  "file-differs": "A generated file is not what the document and the spec.ts give.",
  "file-missing": "A generated file is not there.",
  "file-left-over": "A file of an earlier run is there that nothing generates any more.",
  "seal-broken": "A generated file was changed since it was generated.",
};

/** Bad inputs first, then what changed at the document's rows, then the files that differ. */
export function checkFindings(result: CheckResult): Finding[] {
  return [
    ...checkDiagnostics(result)
      .filter(({ severity }) => severity !== "note")
      .map(diagnosticFinding),
    ...result.specs.flatMap(({ changes, documents, mend = "" }) =>
      changes.map((change) => changeFinding(change, documents?.[0], mend)),
    ),
    ...result.specs.flatMap((spec) => fileFindings(spec)),
    ...(result.seals ?? []).filter(({ state }) => state === "damaged").map(sealFinding),
  ];
}

function changeFinding(change: PlacedChange, document: string | undefined, mend: string): Finding {
  const { file = document, line, column } = change.place ?? {};
  const message = `${changeWords(change)}. To take it over: ${mend}`;
  return { rule: change.rule, level: "error", message, file, line, column };
}

/** One per file; files in which nothing but hashes differs are one together, or they would hide the others. */
function fileFindings({ files, mend = "" }: CheckedSpec): Finding[] {
  const hashed = files.filter(({ onlyHashes }) => onlyHashes);
  const told = files.filter((file) => !hashed.includes(file)).map((file) => fileFinding(file, mend));
  const [first] = hashed;
  if (first === undefined) return told;
  const words = hashedWords(
    hashed.map(({ path }) => path),
    told.length > 0,
  );
  return [...told, { ...fileFinding(first, mend), message: `${words}. To mend it: ${mend}` }];
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
    line,
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
