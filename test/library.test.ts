import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { root } from "./ms-ascmd.js";

const page = readFileSync(`${root}docs/library.md`, "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";

it("the program of docs/library.md prints what its comments say", () => {
  const folder = mkdtempSync(join(tmpdir(), "spectables-library-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/spectables"), "junction");
  writeFileSync(join(folder, "lantern.md"), block("md"));
  writeFileSync(join(folder, "program.mjs"), block("js"));
  const { stdout, stderr } = spawnSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
  const said = [...block("js").matchAll(/^console\.log.*; \/\/ (.*)$/gm)].map(([, text]) => text);
  expect(said).toHaveLength(5);
  expect(stdout.trim().split("\n"), stderr).toEqual(said);
});

it("every function of docs/library.md is there, and typed", () => {
  const functions = [...page.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
  expect(functions).toHaveLength(7);
  const types = readFileSync(`${root}dist/index.d.ts`, "utf8");
  for (const name of functions) expect(types).toMatch(new RegExp(`\\b${name}\\b`));
});
