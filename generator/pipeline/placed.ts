import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { LoadedSpec } from "../spec/load.js";
import type { Locate } from "../spec/locate.js";
import type { Spec } from "../spec/spec.js";

/**
 * Places what is said of keys of the spec.ts, and of files that cannot be read, where the spec.ts has them: that is what
 * a person can correct. What stands in the document stays there, and says where the key is.
 *
 * @returns the diagnostics, in the same order
 */
export async function placedAtKeys(
  root: string,
  { spec, file: specFile }: Pick<LoadedSpec, "spec" | "file">,
  diagnostics: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  if (!diagnostics.some((one) => isUnreadable(one) || isOfKey(one))) return diagnostics;
  // A program may give a spec that no file has.
  const text = await readFile(join(root, specFile), "utf8").catch(() => undefined);
  if (text === undefined) return diagnostics;
  const { locatorFor } = await import("../spec/locate.js");
  const locate = await locatorFor(specFile, text);
  return diagnostics.map((one) => {
    if (isOfKey(one)) return atKey(one, specFile, locate(one.key));
    const named = (file: string) => posix.join(posix.dirname(specFile), file) === one.place?.file;
    const [path] = filesOf(spec).find(([, file]) => named(file)) ?? [];
    return isUnreadable(one) && path !== undefined
      ? {
          ...one,
          ...locate(path),
          help: "Correct the path, which starts from this file's folder, or put the file there.",
        }
      : one;
  });
}

/** Notes are not worth a parser. */
function isOfKey(one: Diagnostic): one is Diagnostic & Required<Pick<Diagnostic, "key">> {
  return one.key !== undefined && one.severity !== "note";
}

function atKey(one: Diagnostic, specFile: string, located: ReturnType<Locate>): Diagnostic {
  if (one.place?.file === specFile) return one.place.line === undefined ? { ...one, ...located } : one;
  const { line, column } = located.place;
  if (line === undefined) return one;
  const own = (one.details ?? []).filter((text) => !text.endsWith(specFile));
  return { ...one, details: [...own, `in the spec.ts: ${specFile}:${line}:${column}`] };
}

function isUnreadable({ code }: Diagnostic): boolean {
  return code === "file-unreadable";
}

/** The files that a spec.ts names, by the keys that do. */
function filesOf({
  document,
  tables,
  revisions = [],
  package: block,
}: Spec): [(string | number)[], string][] {
  const texts = { notice: block?.notice, example: block?.example, tested: block?.tested };
  return [
    [["document", "file"], document.file],
    ...Object.entries(tables).flatMap(([name, { document: own }]): [string[], string][] =>
      own === undefined ? [] : [[["tables", name, "document", "file"], own.file]],
    ),
    ...revisions.map(({ file }, index): [(string | number)[], string] => [
      ["revisions", index, "file"],
      file,
    ]),
    ...Object.entries(texts).flatMap(([key, files = []]) =>
      [files].flat().map((file): [string[], string] => [["package", key], file]),
    ),
  ];
}
