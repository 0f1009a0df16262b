import type { UpdatedSpec, UpdateResult } from "../../commands/update/result.js";
import { type Colors, plain } from "../terminal.js";
import { outputLines } from "./generate.js";

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
