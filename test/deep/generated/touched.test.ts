import { describe, expect, it } from "vitest";
import { ProjectCopy } from "../../project.js";

const document = "spec/ms-ascmd/common-status-codes.txt";
const isIn = (folder: string) => (path: string) => `${folder}/${path}`;

/** The files that `generate` changes after an edit of the document. */
function touched(edit: (text: string) => string): string[] {
  const project = new ProjectCopy();
  const texts = () =>
    new Map(
      ["spec", "generated"].flatMap((folder) =>
        [...project.snapshot(folder).keys()].map(isIn(folder)).map((path) => [path, project.read(path)]),
      ),
    );
  project.edit(document, edit);
  const before = texts();
  expect(project.run(["generate"]).status).toBe(0);
  const after = texts();
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(project.run(["check"]).status).toBe(0);
  return [...after.keys()].filter((path) => after.get(path) !== before.get(path)).sort();
}

/** What bears the document's hash, and these outputs. */
const always = ["generated/README.md", "generated/ms-ascmd/ms-ascmd.json", "spec/ms-ascmd/spec.lock.json"];
const and = (...outputs: string[]) =>
  [...always, ...outputs.map((path) => `generated/ms-ascmd/${path}`)].sort();

/** What prints an entry. */
const entry = [
  "common-status.entries.ts",
  "common-status.ts",
  "ms-ascmd.html",
  "ms-ascmd.md",
  "values/common-status.ts",
];

describe("generate touches what a change of the document changes", () => {
  it("one meaning: the files that print it", () => {
    expect(touched((text) => text.replace("more than 1000 folders", "more than 1001 folders"))).toEqual(
      and(...entry),
    );
  });

  it("a word outside the tables: those that bear the document's hash", () => {
    expect(
      touched((text) => text.replace("Common Status Codes", "Common Status Codes of all commands")),
    ).toEqual(always);
    expect(touched((text) => text.replaceAll(" |", "  |"))).toEqual(always);
  });

  it("a new row: the modules that it has something for, and not that of client actions", () => {
    const row = "\n185 |\nTooManyWords |\nThere are too many words. |\nSupported by: 16.1 |\n";
    expect(touched((text) => `${text.trimEnd()}${row}`)).toEqual(
      and(...entry, "common-status.label.ts", "common-status.versions.ts"),
    );
  });

  it("the versions of one value: also the module that answers for versions", () => {
    expect(
      touched((text) => text.replace(/Supported by: 16\.0, 16\.1 \|\s*$/, "Supported by: 16.1 |")),
    ).toEqual(and(...entry, "common-status.versions.ts"));
  });

  it("a paragraph that governs a table: the page and the module that quote it", () => {
    expect(
      touched((text) => text.replace("a scope assigned to them.", "a scope, assigned to them.")),
    ).toEqual(and("ms-ascmd.html", "ms-ascmd.md", "status-scope.ts"));
  });
});
