import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";

/** A folder with nothing in it, which is no project yet. */
function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), "spectables-init-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    run(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}dist/cli.js`, ...args], {
        cwd: folder,
        env: outsideCi(),
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    },
    write(file: string, text: string) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    read: (file: string) => readFileSync(join(folder, file), "utf8"),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort(),
  };
}

const lamps = "| Code | Name |\n|---|---|\n| 1 | LAMP_OK |\n| 2 | LAMP_DIM |\n";

describe("init", () => {
  it("goes as docs/init.md tells it", () => {
    const page = readFileSync(`${root}docs/init.md`, "utf8");
    const block = (language: string) =>
      new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "m").exec(page)?.[1] ?? "";
    const project = emptyFolder();
    project.write("lantern.md", block("md"));
    const [, shown = ""] = /```\n(\$ [\s\S]*?)```/.exec(page) ?? [];
    const calls = shown.split(/^\$ npx spectables /m).slice(1);
    expect(calls).toHaveLength(2);
    for (const call of calls) {
      const [args = "", ...lines] = call.trimEnd().split("\n");
      const { stdout, status } = project.run(...args.split(" "));
      expect(status).toBe(0);
      expect(stdout.trimEnd()).toBe(lines.join("\n"));
    }
    expect(project.read("spec/lantern/spec.ts")).toBe(block("ts"));
    expect(project.run("check").status).toBe(0);
  });

  it("overwrites no spec.ts, and takes another id", () => {
    const project = emptyFolder();
    project.write("my lamps.1.md", lamps);
    expect(project.run("init", "my lamps.1.md").status).toBe(0);
    const text = `${project.read("spec/my-lamps-1/spec.ts")}// mine\n`;
    project.write("spec/my-lamps-1/spec.ts", text);
    const { status, stderr } = project.run("init", "my lamps.1.md");
    expect(status).toBe(2);
    expect(stderr).toContain("error[spec-exists] spec/my-lamps-1/spec.ts is there already");
    expect(project.read("spec/my-lamps-1/spec.ts")).toBe(text);
    expect(project.run("init", "my lamps.1.md", "--id", "lamps").status).toBe(0);
    expect(project.run("init", "my lamps.1.md", "--id", "../lamps").status).toBe(2);
    expect(project.files()).toEqual(["my lamps.1.md", "spec.ts", "spec.ts"]);
    expect(project.run("generate").status).toBe(0);
  });

  it("writes into the project around it, with a path to the document", () => {
    const project = emptyFolder();
    project.write("a/docs/lamps.md", lamps);
    project.write("a/docs/more.md", lamps);
    project.write("a/spec/x/spec.ts", "");
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [`${root}dist/cli.js`, ...args], {
        cwd: join(project.folder, "a/docs"),
        encoding: "utf8",
      });
    expect(run("init", "lamps.md", "--json").status).toBe(0);
    expect(project.read("a/spec/lamps/spec.ts")).toContain('file: "../../docs/lamps.md"');
    expect(JSON.parse(run("init", "more.md", "--json").stdout)).toMatchObject({
      command: "init",
      id: "more",
      file: "../spec/more/spec.ts",
      tables: [{ name: "More", table: 1, kind: "enum", rows: 2, entries: 2 }],
      next: ["npx spectables generate more", "npx spectables check more"],
    });
  });

  it("takes the tables that are asked for, whatever they look like", () => {
    const project = emptyFolder();
    project.write(
      "doc.md",
      `${lamps}\nand\n\n| Who | What |\n|---|---|\n| A. Wick | oil |\n| A. Wick | glass |\n`,
    );
    const { stdout } = project.run("init", "doc.md");
    expect(stdout).toContain("  table 2: no column has codes or names that tell its rows apart");
    expect(project.run("init", "doc.md", "--table", "2", "--id", "two").status).toBe(0);
    expect(project.read("spec/two/spec.ts")).toContain('kind: "records"');
    expect(project.run("init", "doc.md", "--table", "1,2", "--id", "both").status).toBe(0);
    expect(project.run("generate").status).toBe(0);
    expect(project.run("init", "doc.md", "--table", "1,3", "--id", "three").stderr).toContain(
      "has no table 3; it has 2",
    );
    expect(project.run("init", "doc.md", "--table", "one").status).toBe(2);
  });

  it("says why a document has nothing for it, with status 2", () => {
    const project = emptyFolder();
    project.write("words.md", "# Just words\n");
    project.write("who.md", "| Who | What |\n|---|---|\n| A. Wick | oil |\n| A. Wick | glass |\n");
    project.write("cut.txt", "Code |\nName |\n---|---|\n1 |\nLAMP_OK |\n2 |\n");
    for (const [file, words] of [
      ["words.md", "words.md has no tables."],
      ["who.md", "table 1: no column has codes or names that tell its rows apart"],
      ["cut.txt", "table 1: it cannot be read"],
      ["absent.md", "Cannot read absent.md"],
      ["-", "init takes a file"],
    ] as const) {
      const { status, stderr } = project.run("init", file);
      expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
    expect(existsSync(join(project.folder, "spec"))).toBe(false);
  });

  it.skipIf(!hasCorpus)("proposes for a document outside what generate takes without an edit", () => {
    const project = emptyFolder();
    const { status, stdout } = project.run("init", corpus("html/protocol_errors.39.html"));
    expect(status).toBe(0);
    expect(stdout).toContain("The document lies outside the project.");
    const text = project.read("spec/protocol-errors-39/spec.ts");
    expect(text.slice(text.indexOf("  tables:"))).toBe(`  tables: {
    ErrorCode: {
      kind: "enum",
      columns: {
        name: { header: "Error", kind: identifier() },
        value: { header: "Code", kind: integer() },
        retriable: { header: "Retriable", kind: booleanWords() },
        meaning: { header: "Description", kind: prose(), optional: true },
      },
      key: "value",
      minRows: 129,
    },
  },
});
`);
    expect(project.run("generate")).toMatchObject({ status: 0, stderr: "" });
    expect(project.run("check")).toMatchObject({ status: 0 });
  });
});

describe("init in a project with a tsconfig.json", () => {
  const inProject = (files: Readonly<Record<string, string>>) => {
    const project = emptyFolder();
    for (const [file, text] of Object.entries({ ".git/HEAD": "", "lamps.md": lamps, ...files }))
      project.write(file, text);
    const { status, stdout } = project.run("init", "lamps.md", "--json");
    expect(status).toBe(0);
    const { advice } = JSON.parse(stdout) as { advice: string[] };
    return { project, text: project.read("spec/lamps/spec.ts"), advice: advice.join("\n") };
  };

  it("with erasable syntax only, tables are objects, and imports end as the project's own may", () => {
    const options =
      '{ "compilerOptions": { "erasableSyntaxOnly": true, "allowImportingTsExtensions": true } }';
    const { text, advice, project } = inProject({
      "tsconfig.json": '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] } // no options',
      "tsconfig.app.json": '{ "extends": "./base.json" }',
      "base.json": options,
    });
    expect(text).toContain('style: "const",');
    expect(text).toContain('importExtension: "ts",');
    expect(advice).toContain("erasableSyntaxOnly");
    expect(project.run("generate").status).toBe(0);
    expect(project.read("generated/lamps/index.ts")).toContain('"./lamp.entries.ts"');
    expect(project.read("generated/lamps/lamp.ts")).not.toContain("enum Lamp");
  });

  it.each([
    ['{ "compilerOptions": { "lib": ["ES2019", "DOM"] } }', true],
    ['{ "compilerOptions": { "target": "ES2018" } }', true],
    ['{ "compilerOptions": { "target": "ES2018", "lib": ["ES2020"] } }', false],
    ['{ "compilerOptions": { "target": "ES2022" } }', false],
    ["{}", false],
  ])("says where the library is older than what is generated: %s", (config, isOld) => {
    const { text, advice } = inProject({ "tsconfig.json": config });
    expect(advice.includes("ES2020")).toBe(isOld);
    expect(text).not.toMatch(/style:|importExtension/);
  });

  it.each(['{ "extends": "./gone.json" }', '{ "compilerOptions": { "erasableSyntaxOnly": "yes" } }', "{ x"])(
    "takes nothing from one that cannot be read, and says so: %s",
    (config) => {
      const { text, advice } = inProject({ "tsconfig.json": config });
      expect(advice).toContain("tsconfig.json was not read");
      expect(text).not.toMatch(/style:|importExtension/);
    },
  );
});
