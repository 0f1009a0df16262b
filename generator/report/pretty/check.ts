import type { CheckedFile, CheckedSpec, CheckResult } from "../../commands/check/check.js";
import type { EntryChange } from "../../compare/changes.js";
import type { Colors } from "../colors.js";
import { plain } from "../terminal.js";
import { failureLine } from "./failure.js";

/** What differs, by meaning and by line, and the command that mends it. */
export function checkText({ status, specs }: CheckResult, colors: Colors): string[] {
  const lines = specs.flatMap((spec) => checkedSpec(spec, colors));
  const drifted = specs.filter(({ files }) => files.length > 0).map(({ id }) => id);
  if (drifted.length > 0) {
    lines.push(
      "",
      `To take over what the document says: ${colors.bold(`npx spectables generate ${drifted.join(" ")}`)}`,
      "If the document or a generated file was changed by mistake, restore it instead.",
    );
  }
  return status === 2 ? [...lines, colors.red("The check could not be carried out for every spec.")] : lines;
}

function checkedSpec(spec: CheckedSpec, colors: Colors): string[] {
  const { id, document, changes, files, same } = spec;
  const failure = failureLine(spec, colors);
  if (failure !== undefined) return [failure];
  if (files.length === 0) return [`${colors.bold(id)}: ${same} files agree with ${plain(document ?? "")}`];
  const told = files.filter(({ state, patch }) => state !== "differs" || shownHunks(patch).length > 0);
  const width = Math.max(...told.map(({ state }) => state.length));
  return [
    `${colors.bold(id)}: ${files.length} of ${files.length + same} files do not agree with ${plain(document ?? "")}`,
    ...changes.map((change) => `  ${plain(changeWords(change))}`),
    ...told.map(
      (file) => `  ${colors.yellow(file.state.padEnd(width))}  ${plain(file.path)}${entryWords(file)}`,
    ),
    ...(told.length < files.length
      ? [
          `  ${files.length - told.length} ${told.length === 0 ? "differ" : "more differ"} in nothing but the hashes of their headers`,
        ]
      : []),
    ...told.filter(({ state }) => state === "differs").flatMap(({ patch }) => patchLines(patch, colors)),
  ];
}

/** `ErrorCode 113 QuotaExceeded: meaning changed`. */
export function changeWords({ table, entry, name, change, fields }: EntryChange): string {
  const title = entry === name ? `${table} ${entry}` : `${table} ${entry} ${name}`;
  return `${title}: ${fields === undefined ? change : `${fields.join(", ")} changed`}`;
}

function entryWords({ entries }: CheckedFile): string {
  if (entries.length === 0) return "";
  const shown = entries
    .slice(0, 3)
    .map(({ table, entry, name }) => (entry === name ? `${table} ${entry}` : `${table} ${entry} ${name}`));
  const more = entries.length > shown.length ? ` and ${entries.length - shown.length} more` : "";
  return `: ${plain(shown.join(", "))}${more}`;
}

/** The hunks of a patch, but for those in which only hashes differ: every file's header has some. */
function shownHunks(patch: string): string[] {
  const [, ...hunks] = patch.trimEnd().split(/^(?=@@ )/m);
  return hunks.filter((hunk) => !differsInHashesOnly(hunk));
}

function patchLines(patch: string, colors: Colors): string[] {
  const names = patch.slice(0, patch.indexOf("@@ "));
  const lines = [names, ...shownHunks(patch)].join("").trimEnd().split("\n");
  return ["", ...lines.map((line) => paintedLine(plain(line), colors))];
}

function paintedLine(line: string, colors: Colors): string {
  if (line.startsWith("@@")) return colors.cyan(line);
  if (line.startsWith("+")) return colors.green(line);
  return line.startsWith("-") ? colors.red(line) : line;
}

function differsInHashesOnly(hunk: string): boolean {
  const side = (sign: string) =>
    hunk
      .split("\n")
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1).replace(/[0-9a-f]{64}/g, ""))
      .join("\n");
  return side("-") === side("+");
}
