import { posix } from "node:path";
import { history } from "../../compare/history.js";
import { inputError } from "../../diagnostics/diagnostic.js";
import { readSides } from "../diff/side.js";
import type { HistoryResult } from "./result.js";

/**
 * Unites revisions of a spec's tables.
 *
 * @param given the revisions, the oldest first, as `diff` takes its sides
 * @throws InputError where one cannot be read, or two are the same
 */
export async function historyOf(
  cwd: string,
  given: readonly string[],
  options: { readonly spec?: string },
): Promise<HistoryResult> {
  const twice = given.find((one, index) => given.indexOf(one) < index);
  if (twice !== undefined)
    throw inputError("option-invalid", `The revision ${twice} is given twice.`, {
      help: "Give every revision once, the oldest first.",
    });
  const { sides, spec } = await readSides(cwd, given, options.spec);
  const labels = labelsOf(given);
  const revisions = sides.map(({ model }, index) => ({ label: labels[index] as string, model }));
  const tables = Object.entries(history(revisions, spec?.spec)).map(([name, { without, entries }]) => ({
    name,
    without,
    entries: entries.map(({ entry, ...facts }) => {
      const { value, name: own } = entry;
      return {
        ...(value === undefined ? {} : { value }),
        ...(own === undefined ? {} : { name: own }),
        ...facts,
        entry,
      };
    }),
  }));
  return {
    command: "history",
    status: 0,
    revisions: sides.map(({ given, file }, index) => ({ label: labels[index] as string, given, file })),
    tables,
    diagnostics: sides.flatMap((side) => side.diagnostics),
  };
}

/** A commit goes by its ref, a file by its name; by what was given where two have the same. */
function labelsOf(given: readonly string[]): readonly string[] {
  const short = given.map((one) =>
    one.startsWith("git:") ? one.slice("git:".length) : posix.parse(one.replaceAll("\\", "/")).name,
  );
  return short.map((label, index) =>
    short.every((other, at) => at === index || other !== label) ? label : (given[index] as string),
  );
}
