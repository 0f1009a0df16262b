import type { UpdatedSpec, UpdateResult } from "../../commands/update/result.js";
import { type Colors, plain } from "../terminal.js";
import { diffSummary } from "./diff.js";

/** Which documents changed, what was written, and what that changes by meaning. */
export function updateText({ status, dryRun, specs }: UpdateResult, colors: Colors): string[] {
  const lines = specs.flatMap((spec) => updatedSpec(spec, colors));
  if (status === 2) return [...lines, colors.red("Nothing was written.")];
  const isNews = specs.some(({ written, deleted }) => written.length + deleted.length > 0);
  return dryRun && isNews
    ? [...lines, "Nothing was written: this is what `spectables update` would write."]
    : lines;
}

function updatedSpec(
  { id, fetched, written, deleted, unchanged, diff }: UpdatedSpec,
  colors: Colors,
): string[] {
  const documents = fetched.flatMap(({ file, state, url, redirects = [] }) => [
    `  ${plain(file)}: ${state === "changed" ? colors.green(state) : state}${url === undefined ? "" : ` (${plain(url)})`}`,
    ...redirects.map((to) => `    redirected to ${plain(to)}`),
  ]);
  const outputs = written.length + deleted.length;
  return [
    `${colors.bold(id)}:`,
    ...documents,
    ...written.map((path) => `  ${colors.green("wrote")}    ${plain(path)}`),
    ...deleted.map((path) => `  ${colors.yellow("deleted")}  ${plain(path)}`),
    ...(outputs > 0 ? [`  ${unchanged.length} files unchanged`] : []),
    ...(diff === undefined ? [] : diffSummary(diff, colors)),
  ];
}
