import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { allMade, root } from "../all-specs.js";

const outputs = allMade
  .flatMap(({ files = [] }) => files)
  .sort((left, right) => (left.path < right.path ? -1 : 1));

// `generated/` itself is what outputs are compared with, as plain texts: no option of the test runner takes them over.
describe("every output of the project's own documents", () => {
  it("is one of the files in generated/, and each of them is one", () => {
    expect(outputs.map(({ path }) => path)).toEqual(filesIn("generated"));
  });

  it.each(outputs.map(({ path, text }) => [path, text]))("%s", (path, text) => {
    expect(text).toBe(readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n"));
  });
});

/** What is checked in, in the order of the outputs; `dist` is built of it. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => posix.join(parentPath.slice(root.length).replaceAll("\\", "/"), name))
    .filter((path) => !/^generated\/(?:dist|node_modules)\//.test(path))
    .sort();
}
