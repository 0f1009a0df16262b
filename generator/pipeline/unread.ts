import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { LoadedSpec } from "../spec/load.js";
import type { Spec } from "../spec/spec.js";

/**
 * Places what is said of files that cannot be read where the spec.ts names them: that is what a person can correct.
 *
 * @param loading the spec; of one that does not load, the errors are placed already
 * @returns the diagnostics, in the same order
 */
export async function placedAtKeys(
  root: string,
  loading: Promise<LoadedSpec>,
  diagnostics: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const loaded = await loading.catch(() => undefined);
  if (loaded === undefined || !diagnostics.some(isUnreadable)) return diagnostics;
  const { spec, file: specFile } = loaded;
  // A program may give a spec that no file has.
  const text = await readFile(join(root, specFile), "utf8").catch(() => undefined);
  if (text === undefined) return diagnostics;
  const { locatorFor } = await import("../spec/locate.js");
  const locate = await locatorFor(specFile, text);
  return diagnostics.map((one) => {
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
