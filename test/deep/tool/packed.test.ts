import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { root } from "../../ms-ascmd.js";
import { run } from "../consumers/packed.js";
import { installTools, tool } from "../consumers/tools.js";

const folder = mkdtempSync(join(tmpdir(), "spectables-tool-"));
let tarball = "";
let files: string[] = [];
/** A document where there is no corpus. */
const lamps = "| Code | Name |\n|---|---|\n| 1 | LAMP_OK |\n| 2 | LAMP_DIM |\n";

beforeAll(() => {
  installTools();
  // Packing builds anew, so that nothing of earlier builds is in it.
  const said = run(root, "npm", "pack", "--json", "--pack-destination", folder);
  const [packed] = JSON.parse(said.slice(said.indexOf("["))) as [
    { filename: string; files: { path: string }[] },
  ];
  tarball = join(folder, packed.filename);
  files = packed.files.map(({ path }) => path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function project(name: string): string {
  const made = mkdtempSync(join(folder, `${name}-`));
  writeFileSync(join(made, "package.json"), '{ "name": "somebody", "private": true, "type": "module" }\n');
  return made;
}

describe("the tool's own package", () => {
  it("holds the built tool, its documentation and licence, and nothing else", () => {
    const others = files.filter((file) => !/^(?:dist|docs)\//.test(file));
    expect(others.sort()).toEqual(["LICENSE", "README.md", "action.yml", "package.json"]);
    expect(files.filter((file) => file.startsWith("dist/") && !/\.(?:cjs|js|d\.ts)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /test|fixture|\.map$/.test(file))).toEqual([]);
  });

  it("names no place of the machine that built it", () => {
    const place = project("unpacked");
    run(place, "tar", "-xzf", tarball);
    const naming = files.filter((file) =>
      readFileSync(join(place, "package", file), "utf8").includes(root.slice(0, -1)),
    );
    expect(naming).toEqual([]);
  });

  it("is clean for publint and attw, and could be published", () => {
    expect(run(folder, process.execPath, tool("publint/src/cli.js"), tarball, "--strict")).toContain(
      "All good!",
    );
    run(
      folder,
      process.execPath,
      tool("@arethetypeswrong/cli/dist/index.js"),
      tarball,
      "--profile",
      "esm-only",
    );
    expect(run(folder, "npm", "publish", tarball, "--dry-run", "--json", "--access", "public")).toContain(
      '"name": "spectables"',
    );
  });

  it.skipIf(!hasCorpus)("installed outside the repository, takes a document to code without an edit", () => {
    const place = project("installed");
    run(place, "npm", "install", "--no-audit", "--no-fund", tarball);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(run(place, "npx", "spectables", "--version")).toBe(`${version}\n`);
    const said = run(place, "npx", "spectables", "init", corpus("html/protocol_errors.39.html"));
    expect(said).toContain("ErrorCode: enum, 129 rows");
    expect(said).not.toContain("npm install");
    run(place, "npx", "spectables", "generate");
    run(place, "npx", "spectables", "check");
    writeFileSync(
      join(place, "use.ts"),
      'import { ErrorCode } from "./generated/protocol-errors-39/index.js";\nexport const unknown: ErrorCode = ErrorCode.UNKNOWN_SERVER_ERROR;\n',
    );
    // Declarations are checked too: what they import must be among the dependencies.
    const flags = "--noEmit --strict --target es2022 --module nodenext --lib es2022,dom --types node".split(
      " ",
    );
    run(place, "npm", "install", "--no-audit", "--no-fund", "--no-save", "@types/node@20");
    for (const compiler of ["ts59", "ts70"])
      run(
        place,
        process.execPath,
        tool(`${compiler}/bin/tsc`),
        ...flags,
        "use.ts",
        "spec/protocol-errors-39/spec.ts",
      );
  });

  it("works from npx alone, and says what an installation is for", () => {
    const place = project("alone");
    writeFileSync(join(place, "lamps.md"), lamps);
    const npx = (...args: string[]) =>
      run(place, "npx", "--yes", `--package=${tarball}`, "spectables", ...args);
    expect(npx("init", "lamps.md")).toContain("npm install --save-dev <tarball>");
    npx("generate");
    npx("check");
    expect(existsSync(join(place, "node_modules"))).toBe(false);
    expect(existsSync(join(place, "generated/lamps/lamp.ts"))).toBe(true);
  });

  it("is a library for programs", () => {
    const place = project("library");
    run(place, "npm", "install", "--no-audit", "--no-fund", tarball);
    const page = readFileSync(join(root, "docs/library.md"), "utf8");
    const block = (language: string) =>
      new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";
    writeFileSync(join(place, "lantern.md"), block("md"));
    writeFileSync(join(place, "program.js"), block("js"));
    expect(run(place, process.execPath, "program.js")).toContain("minor value-added");
  });
});
