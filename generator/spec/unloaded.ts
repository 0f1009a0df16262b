import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError, inputError } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../words/distance.js";
import { libraryUrl, originOf } from "./compile.js";

/**
 * What a spec.ts threw when it was evaluated, with the place in its source, and of a name that is not known what to do
 * about it.
 *
 * @param root the folder that `file` starts from
 * @param shown the spec.ts as messages name it
 */
export async function unloaded(
  root: string,
  file: string,
  shown: string,
  thrown: unknown,
): Promise<InputError> {
  const library = Object.keys(await import(/* @vite-ignore */ libraryUrl()));
  const message = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\.$/, "");
  const [, missing] = /does not provide an export named '(.+)'$/.exec(message) ?? [];
  if (missing !== undefined) {
    const what = `"spectables" exports no ${missing}${didYouMean(missing, library) || "."}`;
    return inputError("spec-invalid", `${shown} does not load: ${what}`, {
      ...importOf(root, file, shown, missing),
      help: "Correct the name, or take it out; docs/spec.md has all column kinds.",
    });
  }
  const [, name] = /^(\S+) is not defined$/.exec(message) ?? [];
  const about = await thrownAt(root, file, shown, thrown, name);
  if (thrown instanceof InputError)
    return new InputError(thrown.diagnostics.map((one) => ({ ...about, ...one })));
  const isOurs = name !== undefined && library.includes(name);
  const near = name === undefined || isOurs ? "." : didYouMean(name, library) || ".";
  const named =
    'Correct the name, or import it: column kinds come from "spectables", and docs/spec.md has all.';
  const help = isOurs
    ? `Import it: import { ${name} } from "spectables".`
    : name === undefined
      ? "Correct what stands there; docs/spec.md describes a spec.ts."
      : named;
  return inputError("spec-invalid", `${shown} does not load: ${message}${near}`, { ...about, help });
}

type About = Pick<Diagnostic, "place" | "excerpt">;

/** Where in its sources the module stood when it threw; only the file where nothing tells. */
async function thrownAt(
  root: string,
  file: string,
  shown: string,
  thrown: unknown,
  name: string | undefined,
): Promise<About> {
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  const [, line, column] = /\bbase64,[\w+/=]+:(\d+):(\d+)/.exec(stack) ?? [];
  const origin = line && column ? await originOf(root, file, Number(line), Number(column)) : undefined;
  if (origin === undefined) return { place: { file: shown } };
  const isOwn = origin.file === file;
  return placeIn(join(root, origin.file), isOwn ? shown : origin.file, origin.line, origin.column, name);
}

/** Where a name is imported from the library. */
function importOf(root: string, file: string, shown: string, name: string): About {
  const text = readFileSync(join(root, file), "utf8");
  for (const { index, 0: statement } of text.matchAll(/\bimport\b[^;"']*["']spectables["']/g)) {
    const within = statement.split(/\W/).includes(name) ? statement.search(`\\b${name}\\b`) : -1;
    if (within === -1) continue;
    const before = text.slice(0, index + within).split("\n");
    return placeIn(join(root, file), shown, before.length, (before.at(-1) ?? "").length + 1, name);
  }
  return { place: { file: shown } };
}

function placeIn(path: string, file: string, line: number, column: number, name = ""): About {
  const text = readFileSync(path, "utf8").split(/\r\n?|\n/)[line - 1] ?? "";
  const length = Math.max(1, name.length);
  return { place: { file, line, column }, excerpt: { line: text, start: column - 1, length } };
}
