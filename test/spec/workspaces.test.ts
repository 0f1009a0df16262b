import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findProject, projectAbove } from "../../generator/spec/project.js";
import { workspaceFolders } from "../../generator/spec/workspaces.js";

function repository(folders: readonly string[], manifest?: string): string {
  const root = mkdtempSync(join(tmpdir(), "spectables-workspaces-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  if (manifest !== undefined) writeFileSync(join(root, "package.json"), manifest);
  return root;
}

const folders = [
  "packages/one",
  "packages/two",
  "packages/old/deep",
  "apps/web",
  "packages/node_modules/x",
  ".git/y",
];

it.each<[unknown, string[]]>([
  [["packages/*"], ["packages/old", "packages/one", "packages/two"]],
  [
    ["./packages/one/", "apps/web", "nowhere"],
    ["apps/web", "packages/one"],
  ],
  [
    ["packages/*", "!packages/old"],
    ["packages/one", "packages/two"],
  ],
  [["{packages,apps}/{web,t*}"], ["apps/web", "packages/two"]],
  [
    ["packages/**/deep", "packages/tw?"],
    ["packages/old/deep", "packages/two"],
  ],
  [{ packages: ["apps/*"] }, ["apps/web"]],
  [undefined, []],
  ["packages", []],
])("workspaces %j are %j", (workspaces, found) => {
  expect(workspaceFolders(repository(folders, JSON.stringify({ workspaces })))).toEqual(found);
});

it("there are none without a package.json", () => {
  expect(workspaceFolders(repository(folders))).toEqual([]);
});

it.each(['{ "workspaces": ["packages/@(one|two)"] }', '{ "workspaces": ["../other"] }', "{"])(
  "%s is said not to be understood",
  (manifest) => {
    expect(() => workspaceFolders(repository(folders, manifest))).toThrow("cannot be told");
  },
);

it("a repository within a project's folder is not of that project", () => {
  const root = repository(["spec/tide", "inner/src", "plain"]);
  writeFileSync(join(root, "spec/tide/spec.ts"), "");
  expect(findProject(join(root, "plain")).root).toBe(root);
  expect(findProject(join(root, "inner/src")).root).toBe(root);
  writeFileSync(join(root, "inner/.git"), "gitdir: elsewhere");
  expect(projectAbove(join(root, "inner/src"))?.root).not.toBe(root);
  mkdirSync(join(root, ".git"));
  expect(findProject(join(root, "plain")).root).toBe(root);
});
