import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";
import { TwoSpecs } from "../../two-specs.js";
import { Tools } from "../tools.js";

const tools = new Tools("node-versions");
beforeAll(() => tools.install(), 600_000);

const locks = ["spec/ms-ascmd/spec.lock.json", "spec/tide/spec.lock.json"];

/** Generates all from nothing, and gives every output, the locks too. */
function generated(node: string, env: NodeJS.ProcessEnv = {}, ids: readonly string[] = []) {
  const project = new TwoSpecs();
  for (const path of ["generated", "node_modules", ...locks]) project.remove(path);
  const { status, stderr } = spawnSync(node, [`${root}dist/cli.js`, "generate", ...ids], {
    cwd: project.folder,
    env: { ...outsideCi(), ...env },
    encoding: "utf8",
  });
  expect({ status, stderr: stderr.replace(/^note .*\n/gm, "") }).toEqual({ status: 0, stderr: "" });
  const files = readdirSync(project.path("generated"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(project.folder.length + 1));
  const all = Object.fromEntries([...files.sort(), ...locks].map((file) => [file, project.read(file)]));
  return { project, all };
}

let reference: Readonly<Record<string, string>> | undefined;

/** What all others must be: what the Node that runs the tests gives. */
function expected(): Readonly<Record<string, string>> {
  reference ??= generated(process.execPath).all;
  return reference;
}

it("the outputs are those of this repository, and more", () => {
  const { project, all } = generated(process.execPath);
  expect(project.run(["check"]).status).toBe(0);
  expect(Object.keys(all).length).toBeGreaterThan(30);
  for (const file of ["index.ts", "ms-ascmd.json", "common-status.entries.ts"])
    expect(all[`generated/ms-ascmd/${file}`]).toBe(new TwoSpecs().read(`generated/ms-ascmd/${file}`));
});

it.each([20, 22, 24, 26])("are the same bytes under Node %i, and that one finds them in step", (version) => {
  const node = tools.path(`n${version}/bin/node`);
  expect(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout).toMatch(new RegExp(`^v${version}\\.`));
  const { project, all } = generated(node);
  expect(all).toEqual(expected());
  const cwd = project.folder;
  const { status, stdout } = spawnSync(node, [`${root}dist/cli.js`, "check"], { cwd, encoding: "utf8" });
  expect({ status, stdout }).toMatchObject({ status: 0 });
});

it.each([
  { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "America/St_Johns", LANG: "ja_JP.eucJP", LC_ALL: "ja_JP.eucJP" },
  { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  { LANG: "tr_TR.UTF-8", LC_ALL: "", LC_COLLATE: "cs_CZ.UTF-8", LANGUAGE: "tr" },
])("are the same bytes under %j", (env) => {
  for (const version of [20, 26])
    expect(generated(tools.path(`n${version}/bin/node`), env).all).toEqual(expected());
});

it.each([[["ms-ascmd", "tide"]], [["tide", "ms-ascmd"]], [["tide", "ms-ascmd", "tide"]]])(
  "are the same bytes with the specs listed as %j",
  (ids) => {
    expect(generated(process.execPath, {}, ids).all).toEqual(expected());
  },
);
