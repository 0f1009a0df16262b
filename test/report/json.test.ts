import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { commands } from "../../generator/commands/index.js";
import { type outputs, publishedJsonSchema } from "../../generator/commands/schemas.js";
import { json } from "../../generator/report/json.js";
import { ProjectCopy } from "../project.js";
import { printed } from "./printed.js";
import { checkResult, hostile, hostileDiagnostic } from "./results.js";

const commandNames = ["check", "diff", "generate", "history", "init", "tables", "update", "verify"] as const;
const document = "spec/ms-ascmd/common-status-codes.txt";

/** What is wrong with an output by a published schema. */
function faults(name: string, output: string): unknown {
  const schema = JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, "utf8"));
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
  return validate(JSON.parse(output)) ? [] : validate.errors;
}

it.each(commandNames)("docs/schemas/%s.schema.json is made of the schema in the code", async (command) => {
  const schema = `${JSON.stringify(publishedJsonSchema(command), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot(`../../docs/schemas/${command}.schema.json`);
});

describe("what every command prints with --json is as its schema says, good and bad", () => {
  const project = () => new ProjectCopy();
  const before = "generated/ms-ascmd/ms-ascmd.json";
  it.each<[keyof typeof outputs, number, string[]]>([
    ["check", 0, []],
    ["check", 2, ["nothing"]],
    ["diff", 0, [before, document]],
    ["diff", 2, [before, "nothing.json"]],
    ["generate", 0, []],
    ["generate", 2, ["nothing"]],
    ["history", 0, [before, document]],
    ["history", 2, [before, before]],
    ["init", 0, [document, "--id", "again"]],
    ["init", 2, ["nothing.md"]],
    ["tables", 0, [document]],
    ["tables", 2, ["nothing.md"]],
    ["update", 0, []],
    ["update", 2, ["nothing"]],
    ["verify", 0, ["generated/ms-ascmd/common-status.ts"]],
    ["verify", 2, ["nothing.c"]],
    ["verify", 2, ["spec/ms-ascmd/NOTICE.md"]],
  ])("%s, status %i", (command, status, args) => {
    const found = project().run([command, ...args, "--json"]);
    expect([found.status, found.stderr]).toEqual([status, expect.anything()]);
    expect(faults(command, found.stdout)).toEqual([]);
  });

  it("has a schema for every command, and one that a wrong output does not fit", () => {
    expect([...commandNames].sort()).toEqual(commands.map(({ name }) => name).sort());
    for (const command of commandNames) expect(faults(command, '{"command":"nothing"}')).not.toEqual([]);
  });
});

describe("what check --json prints is as its schema says", () => {
  it.each<[string, number, (project: ProjectCopy) => void, string[]]>([
    ["where all agrees", 0, () => {}, []],
    [
      "where the document changed",
      1,
      (project) => project.edit(document, (text) => text.replace("1000 folders", "1001 folders")),
      [],
    ],
    [
      "where a file is left over and one is missing",
      1,
      (project) => {
        project.write("generated/ms-ascmd/old.ts", project.read("generated/ms-ascmd/types.ts"));
        project.remove("generated/ms-ascmd/types.ts");
      },
      [],
    ],
    [
      "where a cell is bad",
      2,
      (project) => project.edit(document, (text) => text.replace("101 |", "1o1 |")),
      [],
    ],
    ["where there is no such spec", 2, () => {}, ["nothing"]],
    ["without the cache", 1, (project) => project.remove("spec/ms-ascmd/spec.lock.json"), ["--no-cache"]],
    [
      "with --integrity",
      2,
      (project) => project.edit("generated/ms-ascmd/types.ts", (text) => `${text}//\n`),
      [
        "--integrity",
        "generated/ms-ascmd/types.ts",
        "generated/ms-ascmd/index.ts",
        "none",
        "spec/ms-ascmd/check.ts",
      ],
    ],
  ])("%s", (_, status, arrange, args) => {
    const project = new ProjectCopy();
    arrange(project);
    const found = project.run(["check", ...args, "--json"]);
    expect(found.status).toBe(status);
    expect(faults("check", found.stdout)).toEqual([]);
  });

  it("for a result with everything in it", () => {
    expect(faults("check", printed(json, checkResult({ diagnostics: [hostileDiagnostic] })).stdout)).toEqual(
      [],
    );
  });

  it("and nothing else: the schema is strict", () => {
    const { command: _, ...less } = checkResult();
    expect(faults("check", JSON.stringify(less))).not.toEqual([]);
    expect(faults("check", JSON.stringify({ ...checkResult(), more: 1 }))).not.toEqual([]);
    expect(faults("check", JSON.stringify({ ...checkResult(), status: 3 }))).not.toEqual([]);
  });
});

describe("what generate --json prints is as its schema says", () => {
  it.each<[string, number, (text: string) => string]>([
    ["where nothing is to be written", 0, (text) => text],
    ["where something was written", 0, (text) => text.replace("1000 folders", "1001 folders")],
    ["where a cell is bad", 2, (text) => text.replace("101 |", "1o1 |")],
  ])("%s", (_, status, change) => {
    const project = new ProjectCopy();
    project.write(document, change(project.read(document)));
    const found = project.run(["generate", "--json"]);
    expect(found.status).toBe(status);
    expect(faults("generate", found.stdout)).toEqual([]);
  });
});

it("keeps every text, and is text to a CI log", () => {
  const { stdout } = printed(json, { command: "failed", status: 2, diagnostics: [hostileDiagnostic] });
  expect(JSON.parse(stdout).diagnostics[0].message).toBe(hostile);
  expect(stdout).not.toContain("##[");
});
