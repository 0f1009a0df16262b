import type { GeneratedSpec, GenerateResult } from "../../commands/generate/result.js";
import type { UpdatedSpec, UpdateResult } from "../../commands/update/result.js";
import { changeWords, summaryLine } from "../change.js";
import { type Colors, plain } from "../terminal.js";
import { diffSummary } from "./diff.js";
import { failureLine } from "./failure.js";

/** What was read, and which files were written, deleted or left alone. */
export function generateText({ status, specs, watched }: GenerateResult, colors: Colors): string[] {
  if (watched) return specs.map((spec) => watchedLine(spec, colors));
  const lines = specs.flatMap((spec) => generatedSpec(spec, status, colors));
  return status === 0 ? lines : [...lines, colors.red("Nothing was written.")];
}

/** So many changes have room in a line. */
const told = 3;

/** One line for a run of `--watch`: what was written, and what that changes by meaning. */
function watchedLine(spec: GeneratedSpec, colors: Colors): string {
  const { id, written, deleted, diff } = spec;
  const failure = failureLine(spec, colors);
  if (failure !== undefined) return `${failure}; nothing was written`;
  const count = written.length + deleted.length;
  if (count === 0) return `${colors.bold(id)}: nothing to write`;
  const { changes = [], bump = "none" } = diff ?? {};
  const shown = changes.slice(0, told).map((change) => plain(changeWords(change)));
  const more = changes.length > told ? [`and ${changes.length - told} more`] : [];
  const words = diff === undefined ? [] : [summaryLine(changes, bump), [...shown, ...more].join("; ")];
  return [`${colors.bold(id)}: ${count} files written`, ...words.filter((text) => text !== "")].join("; ");
}

function generatedSpec(spec: GeneratedSpec, status: GenerateResult["status"], colors: Colors): string[] {
  const { id, documents = [], tables } = spec;
  const failure = failureLine(spec, colors);
  if (failure !== undefined) return [failure];
  const width = Math.max(...tables.map(({ name }) => name.length));
  return [
    `${colors.bold(id)}: read ${plain(documents.join(" and "))}`,
    ...tables.map(
      ({ name, entries, errata }) =>
        `  ${name.padEnd(width)}  ${entries} entries${errata > 0 ? `, ${errata} corrected by errata` : ""}`,
    ),
    // Where another spec has errors, the outputs of this one were not looked at.
    ...(status === 0 ? outputLines(spec, colors) : []),
  ];
}

/** What became of a spec's outputs, and what that changes by meaning. */
function outputLines(
  { written, deleted, unchanged, diff }: Pick<GeneratedSpec, "written" | "deleted" | "unchanged" | "diff">,
  colors: Colors,
): string[] {
  return [
    ...written.map((path) => `  ${colors.green("wrote")}    ${plain(path)}`),
    ...deleted.map((path) => `  ${colors.yellow("deleted")}  ${plain(path)}`),
    `  ${unchanged.length} file${unchanged.length === 1 ? "" : "s"} unchanged`,
    ...(diff === undefined ? [] : diffSummary(diff, colors)),
  ];
}

/** Which documents changed, what was written, and what that changes by meaning. */
export function updateText({ status, dryRun, specs }: UpdateResult, colors: Colors): string[] {
  const lines = specs.flatMap((spec) => updatedSpec(spec, colors));
  if (status === 2) return [...lines, colors.red("Nothing was written.")];
  const isNews = specs.some(({ written, deleted }) => written.length + deleted.length > 0);
  return dryRun && isNews
    ? [...lines, "Nothing was written: this is what `spectables update` would write."]
    : lines;
}

function updatedSpec(spec: UpdatedSpec, colors: Colors): string[] {
  const documents = spec.fetched.flatMap(({ file, state, url, redirects = [] }) => [
    `  ${plain(file)}: ${state === "changed" ? colors.green(state) : state}${url === undefined ? "" : ` (${plain(url)})`}`,
    ...redirects.map((to) => `    redirected to ${plain(to)}`),
  ]);
  const isSame = spec.written.length + spec.deleted.length === 0;
  return [`${colors.bold(spec.id)}:`, ...documents, ...(isSame ? [] : outputLines(spec, colors))];
}
