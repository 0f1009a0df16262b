import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";
import { run } from "../consumers/packed.js";
import { installTools, tool } from "../consumers/tools.js";

const folder = mkdtempSync(join(tmpdir(), "spectables-corpus-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds = ["html", "markdown", "docx", "text", "revisions"];
const documents = hasCorpus
  ? kinds.flatMap((kind) => readdirSync(corpus(kind)).map((name) => `${kind}/${name}`))
  : [];

/** Those without a table of codes, and what is said of them. */
const without: Readonly<Record<string, string>> = {
  // The history of revisions alone.
  "docx/MS-ADLS.docx": "table 1: no column has codes or names",
  // Cells as paragraphs, without bars: lines like any others.
  "text/asprov-status-policy.txt": "has no tables",
  // Its last rows lost their tokens.
  "text/ms-aswbxml-code-page-10.txt": "table 1: it cannot be read",
};

const spectables = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}dist/cli.js`, ...args], {
    cwd: folder,
    env: outsideCi(),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

const options = {
  target: "es2022",
  lib: ["es2022"],
  module: "nodenext",
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  noEmit: true,
};

describe.skipIf(!hasCorpus)("init on every document of the corpus", () => {
  const proposed: { readonly id: string; readonly tables: readonly { kind: string; entries: number }[] }[] =
    [];

  beforeAll(installTools);

  it.each(documents)("%s", (document) => {
    const { status, stdout, stderr } = spectables("init", corpus(document), "--json");
    const said = without[document];
    if (said !== undefined) {
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: object[] };
      expect([status, JSON.stringify(diagnostics)]).toEqual([2, expect.stringContaining(said)]);
      return;
    }
    expect([status, stderr]).toEqual([0, ""]);
    proposed.push(JSON.parse(stdout));
  });

  it("proposes what the documents have", () => {
    const of = (id: string) =>
      proposed.find((one) => one.id === id)?.tables.map(({ kind, entries }) => `${kind} ${entries}`);
    expect(proposed).toHaveLength(documents.length - Object.keys(without).length);
    expect(of("protocol-errors-39")).toEqual(["enum 129"]);
    expect(of("ms-erref")).toEqual([
      "enum 51",
      "enum 2928",
      "enum 2703",
      "enum 4",
      "enum 1796",
      "enum 62",
      "enum 7",
      "enum 27",
    ]);
    expect(of("postgresql-15-errcodes-appendix")).toEqual(["string-enum 261"]);
    expect(of("ews-responsecode")).toEqual(["string-enum 459", "map 4"]);
    expect(of("mqtt5-2-4-reason-code")).toEqual(["enum 43"]);
    expect(of("windows-sockets-error-codes-2")).toEqual(["enum 95"]);
    expect(of("ms-ascmd-2-2-2-common-status-codes")).toEqual(["string-enum 20", "string-enum 3", "enum 72"]);
    expect(of("ms-aswbxml-code-page-25")).toEqual(["enum 22"]);
    expect(of("linux-6-1-usb-error-codes")).toEqual(["string-enum 2", "string-enum 15", "string-enum 17"]);
  });

  it("is followed by generate without an edit, and by a check that agrees", () => {
    expect(spectables("generate").status).toBe(0);
    expect(spectables("check").status).toBe(0);
  });

  it("gives code that passes strict TypeScript 5.0, 5.9 and 7.0", () => {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const config = { compilerOptions: options, include: ["generated"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    for (const version of ["ts50", "ts59", "ts70"])
      expect(run(folder, process.execPath, tool(`${version}/bin/tsc`), "-p", ".")).toBe("");
  });

  it("writes spec.ts files that pass strict TypeScript with the library's own types", () => {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    const paths = { spectables: [`${root}dist/index.d.ts`] };
    const config = { compilerOptions: { ...options, skipLibCheck: true, paths }, include: ["spec"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    expect(run(folder, process.execPath, tool("ts59/bin/tsc"), "-p", ".")).toBe("");
  });

  it("writes them as a formatter leaves them", () => {
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    const files = readdirSync(join(folder, "spec")).map((id) => `spec/${id}/spec.ts`);
    const args = ["format", "--indent-style=space", ...files];
    const { status, stdout, stderr } = spawnSync(process.execPath, [biome, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, `${stdout}${stderr}`]).toEqual([
      0,
      expect.stringContaining(`Checked ${files.length} files`),
    ]);
    const text = readFileSync(join(folder, "spec/ms-smb2/spec.ts"), "utf8");
    // Nothing breaks a literal that is all of its line, nor an erratum in a comment.
    const unbroken = /^ *(?:file|cell): "[^"]*",$|^ *\/\/ (?:line \d+: )?\{ table: /;
    expect(text.split("\n").filter((line) => line.length > 80 && !unbroken.test(line))).toEqual([]);
  });
});
