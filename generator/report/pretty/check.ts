import { sealDiagnostics } from "../../commands/check/integrity.js";
import { mendCommand } from "../../commands/check/projects.js";
import type { CheckedFile, CheckedSeal, CheckedSpec, CheckResult } from "../../commands/check/result.js";
import { differsInHashesOnly } from "../../compare/hashes.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { groupedBy } from "../../words/grouped.js";
import { changeWords } from "../change.js";
import { type Colors, plain } from "../terminal.js";
import { failureLine } from "./failure.js";

/** Everything that is wrong with the inputs. */
export function checkDiagnostics({ specs, seals }: CheckResult): Diagnostic[] {
  return [...specs.flatMap(({ diagnostics }) => diagnostics), ...sealDiagnostics(seals ?? [])];
}

/** What differs, by meaning and by line, and the command that mends it. */
export function checkText({ status, specs, seals }: CheckResult, colors: Colors): string[] {
  if (seals !== undefined) return seals.map((seal) => sealLine(seal, colors));
  const lines = specs.flatMap((spec) => checkedSpec(spec, colors));
  // As the specs were named: one that lies outside spec/ goes by its path.
  const named = specs.flatMap(({ project = "", mend }) =>
    mend === undefined ? [] : [{ project, name: mend.slice(mendCommand("").length) }],
  );
  const drifted = groupedBy(named, ({ project }) => project);
  if (drifted.size > 0) {
    lines.push(
      "",
      ...[...drifted.values()].map(
        (own) =>
          `To take over what the document says: ${colors.bold(mendCommand(own.map(({ name }) => name).join(" ")))}`,
      ),
    );
    if (specs.some(wasGenerated))
      lines.push("If the document or a generated file was changed by mistake, restore it instead.");
  }
  return status === 2 ? [...lines, colors.red("The check could not be carried out for every spec.")] : lines;
}

/** Whether there is anything of a spec that differs, and could have been changed: not where it never ran. */
function wasGenerated({ files, same }: CheckedSpec): boolean {
  return files.length > 0 && (same > 0 || files.some(({ state }) => state !== "missing"));
}

function sealLine({ path, state }: CheckedSeal, colors: Colors): string {
  const words = {
    intact: "as it was generated",
    damaged: colors.yellow("changed since it was generated"),
    unsealed: colors.red("has no seal"),
    unreadable: colors.red("cannot be read"),
  }[state];
  return `${plain(path)}: ${words}`;
}

function checkedSpec(spec: CheckedSpec, colors: Colors): string[] {
  const { documents = [], changes, files, same } = spec;
  const id = plain(spec.project === undefined ? spec.id : `${spec.project}: ${spec.id}`);
  const failure = failureLine({ ...spec, id }, colors);
  if (failure !== undefined) return [failure];
  const against = plain(documents.join(" and "));
  if (files.length === 0) return [`${colors.bold(id)}: ${same} files agree with ${against}`];
  const told = files.filter(({ onlyHashes }) => !onlyHashes);
  const hashed = files.filter(({ onlyHashes }) => onlyHashes).map(({ path }) => path);
  const differing = told.filter(({ state }) => state === "differs");
  const unshown = differing.filter(({ patch }) => patch === undefined).map(({ path }) => path);
  const width = Math.max(...told.map(({ state }) => state.length));
  const of = same > 0 ? ` of ${files.length + same}` : "";
  return [
    `${colors.bold(id)}: ${files.length}${of} file${files.length + same === 1 ? "" : "s"} do not agree with ${against}`,
    ...changes.map((change) => `  ${plain(changeWords(change))}`),
    ...told.map(
      (file) => `  ${colors.yellow(file.state.padEnd(width))}  ${plain(file.path)}${entryWords(file)}`,
    ),
    ...(hashed.length > 0 ? [`  ${hashedWords(hashed, told.length > 0)}`] : []),
    ...differing.flatMap(({ patch }) => (patch === undefined ? [] : patchLines(patch, colors))),
    ...(unshown.length > 0 ? ["", `Too many lines differ to show them${some(unshown)}`] : []),
  ];
}

/** `: ErrorCode 113 QuotaExceeded and 3 more`; nothing where no entry's lines differ. */
export function entryWords({ entries }: Pick<CheckedFile, "entries">): string {
  if (entries.length === 0) return "";
  const shown = entries
    .slice(0, 3)
    .map(({ table, entry, name }) => (entry === name ? `${table} ${entry}` : `${table} ${entry} ${name}`));
  return some(shown, entries.length);
}

/** A document that changed without changing a table gives each file's header another hash: that is one line. */
export function hashedWords(paths: readonly string[], more: boolean): string {
  const words =
    paths.length === 1
      ? "differs in nothing but the hashes of its header"
      : "differ in nothing but the hashes of their headers";
  return `${paths.length}${more ? " more" : ""} ${words}${some(paths)}`;
}

/** `: a, b, c and 3 more`. */
function some(texts: readonly string[], count = texts.length): string {
  const shown = texts.slice(0, 3);
  const more = count > shown.length ? ` and ${count - shown.length} more` : "";
  return `: ${plain(shown.join(", "))}${more}`;
}

/** The hunks of a patch, but for those in which only hashes differ: every file's header has some. */
function shownHunks(patch = ""): string[] {
  const [, ...hunks] = patch.trimEnd().split(/^(?=@@ )/m);
  return hunks.filter((hunk) => !differsInHashesOnly(hunk.split("\n")));
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
