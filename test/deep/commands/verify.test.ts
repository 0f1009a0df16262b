import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyResult } from "../../../generator/commands/verify/result.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cli = join(root, "dist/cli.js");
const mistakes = "test/fixtures/verify/mistakes/status.php";
const clean = "test/fixtures/verify/clean/status.php";
const json = join(root, "generated/ms-ascmd/ms-ascmd.json");
const elsewhere = mkdtempSync(join(tmpdir(), "verify-"));

beforeAll(() => {
  mkdirSync(join(elsewhere, "src"));
});
afterAll(() => rmSync(elsewhere, { recursive: true }));

function run(args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync("node", [cli, "verify", ...args], { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("exit status", () => {
  test("0 where the table follows the document, and the output says what was compared", () => {
    const { status, stdout, stderr } = run([clean]);
    expect(stdout).toContain("ms-ascmd CommonStatus from line 9 (78 of 78 agree)");
    expect(stdout).toContain("fine: 0 errors, 0 warnings, 0 notes");
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("1 where it has errors, each with its place", () => {
    const { status, stdout } = run([mistakes]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /mistakes\/status\.php:\d+:8 error\[wrong-value\] AS_COMMON_SYNCSTATENOTFOUND is 131 here/,
    );
  });

  test("--fail-on decides from which level", () => {
    const file = join(elsewhere, "src/note.py");
    writeFileSync(file, "INVALID_CONTENT = 101\nINVALID_XML = 103\nINVALID_WBXL = 102\nINVALID_IDS = 106\n");
    const status = (...args: string[]) => run([file, ...args]).status;
    expect([status(), status("--fail-on", "warning"), status("--fail-on", "note")]).toEqual([0, 1, 1]);
    const bad = run([file, "--fail-on", "never"]);
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain("error, warning, note");
  });

  test("2 where no file has a table: nothing was compared, and that is no success", () => {
    const { status, stderr } = run(["package.json"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error[verify-unrecognised]");
  });

  test("0 where one of several files has none, and the output says so", () => {
    const { status, stdout } = run([clean, "package.json"]);
    expect(status).toBe(0);
    expect(stdout).toContain("package.json: no table recognised");
  });

  test.each([
    [["no-such-file.c"], "file-unreadable"],
    [[clean, "--table", "Nothing"], "verify-table-unknown"],
    [[clean, "--table", "Command"], "verify-table-unknown"],
    [[clean, "--spec", "nothing"], "spec-not-found"],
    [[clean, "--spec", "package.json"], "model-invalid"],
    [[clean, "--spec", "nothing.json"], "file-unreadable"],
  ])("2 for %j: %s", (args, code) => {
    const { status, stderr } = run(args);
    expect(stderr).toContain(`error[${code}]`);
    expect(status).toBe(2);
  });
});

describe("--spec", () => {
  test.each([
    ["an id", "ms-ascmd"],
    ["the path of a spec.ts", join(root, "spec/ms-ascmd/spec.ts")],
    ["the path of a spec.ts from the working folder", "spec/ms-ascmd/spec.ts"],
    ["a generated JSON", json],
  ])("takes %s", (_, spec) => {
    expect(run([clean, "--spec", spec, "--table", "CommonStatus"]).status).toBe(0);
  });

  test("a spec.ts may stand anywhere and have any name", () => {
    const folder = join(elsewhere, "codes");
    mkdirSync(folder);
    writeFileSync(
      join(folder, "lamp.md"),
      "| Code | Name |\n|-|-|\n| 1 | Lit |\n| 2 | Dim |\n| 3 | Dark |\n",
    );
    writeFileSync(
      join(folder, "lamp.spec.ts"),
      `import { defineSpec, identifier, integer } from "spectables";
      export default defineSpec({ id: "lamp", title: "Lamp", document: { name: "LAMP", file: "lamp.md" }, tables: {
        State: { kind: "enum", columns: { value: { header: "Code", kind: integer() }, name: { header: "Name", kind: identifier() } } },
      } });`,
    );
    writeFileSync(join(folder, "lamp.py"), "LIT = 1\nDIM = 2\nDARK = 3\n");
    const { status, stdout } = run(["codes/lamp.py", "--spec", "codes/lamp.spec.ts"], elsewhere);
    expect(stdout).toContain("lamp State from line 1 (3 of 3 agree)");
    expect(status).toBe(0);
  });

  test("a path or a JSON needs no project around", () => {
    const file = join(elsewhere, "src/Status.java");
    writeFileSync(file, readFileSync(join(root, "test/fixtures/verify/clean/Status.java")));
    expect(run(["src/Status.java"], elsewhere).status).toBe(2);
    expect(run(["src/Status.java", "--spec", json], elsewhere).status).toBe(0);
    expect(run(["src/Status.java", "--spec", join(root, "spec/ms-ascmd/spec.ts")], elsewhere).status).toBe(0);
  });
});

test("a source in UTF-16 is read by its byte order mark, one with bytes that are no UTF-8 all the same", () => {
  const text = `// caf\u00e9\n${readFileSync(join(root, "test/fixtures/verify/clean/Status.ps1"), "utf8")}`;
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  const encoded = { little, big: Buffer.from(little).swap16(), latin: Buffer.from(text, "latin1") };
  for (const [name, bytes] of Object.entries(encoded)) {
    writeFileSync(join(elsewhere, `${name}.ps1`), bytes);
    expect(run([`${name}.ps1`, "--spec", json], elsewhere)).toMatchObject({ status: 0, stderr: "" });
  }
});

describe("--json", () => {
  test("has the published shape", () => {
    for (const file of [mistakes, clean, "package.json"])
      verifyResult.parse(JSON.parse(run([file, "--json"]).stdout));
  });

  test("says whether a table was recognised, and how many texts were not compared", () => {
    const file = join(elsewhere, "src/texts.java");
    writeFileSync(file, 'InvalidContent(101, "It is bad."),\nInvalidXML(103, "It is as bad as that."),\n');
    const { recognised, files } = JSON.parse(run([file, "--json"]).stdout);
    expect({ recognised, tables: files[0].tables }).toEqual({
      recognised: true,
      tables: [{ table: "CommonStatus", line: 1, pairs: 2, agree: 2, texts: 2 }],
    });
    expect(run([file]).stdout).toContain("(2 of 2 agree, 2 texts not compared)");
    expect(JSON.parse(run(["package.json", "--json"]).stdout).recognised).toBe(false);
  });

  test("a finding says what and where", () => {
    const { findings } = JSON.parse(run([mistakes, "--json"]).stdout);
    const finding = findings.find(({ rule }: { rule: string }) => rule === "wrong-value");
    expect(finding).toMatchObject({
      level: "error",
      file: mistakes,
      column: 8,
      value: 131,
      name: "AS_COMMON_SYNCSTATENOTFOUND",
      expected: 132,
      table: "CommonStatus",
    });
  });
});

test("a comment with a reason takes a finding back, and one that does nothing is pointed out", () => {
  const file = join(elsewhere, "src/status.go");
  const text = [
    "const InvalidContent = 101",
    "const InvalidXml = 103",
    "const InvalidIds = 105 // spectables-ignore wrong-value: the old server sends it so",
    "const InvalidMime = 107 // spectables-ignore misspelling: nobody knows",
  ];
  writeFileSync(file, `package p\n${text.join("\n")}\n`);
  const { status, stdout, stderr } = run([file]);
  expect(stdout).toContain("ignored[wrong-value]");
  expect(stdout).toContain("the old server sends it so");
  expect(stderr).toContain("warning[verify-ignore] This comment fits no finding");
  expect(status).toBe(0);
});

test("the documented call prints what the documentation shows", () => {
  const docs = readFileSync(join(root, "docs/verify.md"), "utf8");
  const [, call, shown] = /```console\n\$ npx spectables verify (.*)\n([\s\S]*?)```/.exec(docs) ?? [];
  const printed = run([call ?? ""]).stdout.split("\n");
  const lines =
    shown
      ?.trimEnd()
      .split("\n")
      .filter((line) => line.trim() !== "…") ?? [];
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(printed).toContain(line);
});
