import type { GeneratedSpec, GenerateResult } from "../../commands/generate/result.js";
import type { Colors } from "../colors.js";
import { plain } from "../terminal.js";
import { diffSummary } from "./diff.js";
import { failureLine } from "./failure.js";

/** What was read, and which files were written, deleted or left alone. */
export function generateText({ status, specs }: GenerateResult, colors: Colors): string[] {
  const lines = specs.flatMap((spec) => generatedSpec(spec, colors));
  return status === 0 ? lines : [...lines, colors.red("Nothing was written.")];
}

function generatedSpec(spec: GeneratedSpec, colors: Colors): string[] {
  const { id, documents = [], tables, written, deleted, unchanged, diff } = spec;
  const failure = failureLine(spec, colors);
  if (failure !== undefined) return [failure];
  const width = Math.max(...tables.map(({ name }) => name.length));
  return [
    `${colors.bold(id)}: read ${plain(documents.join(" and "))}`,
    ...tables.map(
      ({ name, entries, errata }) =>
        `  ${name.padEnd(width)}  ${entries} entries${errata > 0 ? `, ${errata} corrected by errata` : ""}`,
    ),
    ...written.map((path) => `  ${colors.green("wrote")}    ${plain(path)}`),
    ...deleted.map((path) => `  ${colors.yellow("deleted")}  ${plain(path)}`),
    `  ${unchanged.length} files unchanged`,
    ...(diff === undefined ? [] : diffSummary(diff, colors)),
  ];
}
