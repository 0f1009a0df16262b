import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { inputError } from "../diagnostics/diagnostic.js";
import { unlessMissing } from "../paths/missing.js";

/**
 * The folders that the `workspaces` of a package.json name (npm, Yarn), `!` before those to leave out.
 *
 * @returns paths from the root, sorted; none where there is no package.json, or no workspaces in it
 * @throws InputError where the file is no JSON, or a pattern is not understood
 */
export function workspaceFolders(root: string): string[] {
  const text = unlessMissing(() => readFileSync(join(root, "package.json"), "utf8"), "{}");
  const patterns = patternsOf(text).map((pattern) => pattern.replace(/^(!?)(?:\.?\/)?(.*?)\/?$/, "$1$2"));
  const odd = patterns.find((pattern) => /[[\]()\\]|(?:^|\/)\.\.(?:\/|$)|^!!/.test(pattern));
  if (odd !== undefined) throw unread(`the workspace ${JSON.stringify(odd)} is of a form that is not read`);
  const found = new Set<string>();
  for (const pattern of patterns) {
    const wanted = alternatives(pattern.replace(/^!/, ""));
    const folders = wanted.flatMap((one) => expanded(root, "", one.split("/")));
    for (const folder of folders) pattern.startsWith("!") ? found.delete(folder) : found.add(folder);
  }
  return [...found].sort();
}

function patternsOf(text: string): string[] {
  try {
    const { workspaces } = JSON.parse(text.replace(/^\ufeff/, ""));
    const list: unknown = Array.isArray(workspaces) ? workspaces : (workspaces?.packages ?? []);
    return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
  } catch {
    throw unread("it is no JSON");
  }
}

function unread(why: string) {
  return inputError("file-unreadable", `The workspaces of package.json cannot be told: ${why}.`, {
    place: { file: "package.json" },
    help: "Name the projects to check: npx spectables check ./packages/one ./packages/two",
  });
}

/** `a/{b,c}` is `a/b` and `a/c`. */
function alternatives(pattern: string): string[] {
  const [, before, among, after] = /^(.*?)\{([^{}]*)\}(.*)$/.exec(pattern) ?? [];
  return among === undefined
    ? [pattern]
    : among.split(",").flatMap((one) => alternatives(before + one + after));
}

/** The folders at or below one that the segments of a pattern name: `*` and `?` within a name, `**` for any way down. */
function expanded(root: string, folder: string, [segment, ...rest]: readonly string[]): string[] {
  if (segment === undefined) return [folder];
  const inside = unlessMissing(() => readdirSync(join(root, folder), { withFileTypes: true }), [])
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
    .map(({ name }) => name);
  const below = (names: readonly string[], left: readonly string[]) =>
    names.flatMap((name) => expanded(root, posix.join(folder, name), left));
  if (segment === "**") return [...expanded(root, folder, rest), ...below(inside, [segment, ...rest])];
  const source = segment
    .replace(/[.+^$|]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const form = new RegExp(`^${source}$`);
  return below(
    inside.filter((name) => form.test(name)),
    rest,
  );
}
