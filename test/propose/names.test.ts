import { describe, expect, it } from "vitest";
import type { ChosenTable } from "../../generator/propose/propose.js";
import { together } from "../../generator/propose/prove.js";
import { proposed } from "./proposed.js";
import { membersOf, proposalOf, table } from "./tables.js";

const codes = table("Code | Name", "1 | A", "2 | B");
const namesOf = async (text: string, file?: string) =>
  (await proposalOf(text, file)).tables.map(({ name }) => name);

describe("the name of a type", () => {
  it.each([
    ["the heading", "## 2 Pump States", "PumpState"],
    ["a heading with an id", "## PUMP_STATE {#PUMP_STATE}", "PumpState"],
    ["a heading with its other name in brackets", "## Pump State (PUMP_STATE)", "PumpState"],
    ["a name with a number in brackets", "## PUMP_CMD (4711)", "PumpCmd"],
    ["a name with words behind a dash", "## PUMP_CMD — since 2.0", "PumpCmd"],
    ["a name of several, as it is written", "## PUMP_FLAGS", "PumpFlags"],
    ["a heading that begins with what it is", "## Overview of Pump States", "PumpState"],
    ["a heading around one that says nothing", "# Pump Registry\n\n## Initial Contents", "Pump"],
    ["a heading without its article", "# The Pump Protocol", "PumpProtocol"],
    ["a heading with a plural in capitals", "## Pump TYPEs", "PumpType"],
    ["another", "## Pump CLASSes", "PumpClass"],
    ["a heading that is a number, and the file", "## 4711", "Pumps4711"],
    ["the next but one", "# Pumps\n\n## Registry\n\n### Values", "Pump"],
  ])("is from %s", async (_, heading, name) => {
    expect(await namesOf(`${heading}\n${codes}`, "pumps.md")).toEqual([name]);
  });

  it("is the file's where no heading says anything", async () => {
    expect(await namesOf(`## Codes\n${codes}`, "pump-hall.md")).toEqual(["PumpHall"]);
  });

  it("is what stands before each of several tables, but for a word that says nothing and a caption's number", async () => {
    const other = table("Code | Name", "3 | C", "4 | D");
    const text = (first: string, second: string) =>
      `## 1 Pump Frame\n\n${first}: what it is.\n${codes}\n${second}: what it is.\n${other}`;
    expect(await namesOf(text("PumpKind (1 byte)", "PumpFlags (1 byte)"))).toEqual(["PumpKind", "PumpFlags"]);
    const plain = await namesOf(text("Note", "Table 1.2-3"));
    expect(plain).toEqual(["PumpFrame", "PumpFrame2"]);
  });

  it("is the section's for the first of several tables, then with what the members begin with", async () => {
    const other = table("Return code/value | Meaning", "TAP_OPEN 3 | a b", "TAP_SHUT 4 | b c");
    const first = table("Return code/value | Meaning", "AIR 1 | a b", "OIL 2 | b c");
    expect((await namesOf(`## 1 Pump Errors\n${first}\n${other}`)).sort()).toEqual([
      "PumpError",
      "PumpErrorsTap",
    ]);
  });

  it("is the plain one for the likeliest of several tables, and numbered in their order for the others", async () => {
    const short = (value: number) => table("Code | Name", `${value} | A${value}`, `${value + 1} | B${value}`);
    const long = table("Code | Name", ...[1, 2, 3, 4, 5].map((value) => `${value} | C${value}`));
    const text = `## 1 Pump\n${short(1)}\n${short(4)}\n${long}\n${short(7)}`;
    expect(await namesOf(text)).toEqual(["Pump2", "Pump3", "Pump", "Pump4"]);
  });

  it.each([
    ["## Index", "IndexCode"],
    ["## Frozen", "FrozenCode"],
    // No file of Windows has this name.
    ["## Con", "ConCode"],
    ["## Index\n\n## Index Codes", "IndexCode"],
  ])(
    "is another where the tool has files of its own, or none may be so called: %s",
    async (heading, name) => {
      expect(await namesOf(`${heading}\n${codes}`)).toEqual([name]);
    },
  );

  it.each([
    ["Table 8.2-1: Flow direction", "FlowDirection"],
    ["Table 3. Flow direction", "FlowDirection"],
    ["Figure A.1 — Flow direction", "FlowDirection"],
    ["Tables of the trade", "TablesOfTheTrade"],
  ])("is from the caption %s without its number", async (caption, name) => {
    const row = (tag: string, ...cells: string[]) =>
      `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`;
    const html = `<!doctype html><table><caption>${caption}</caption>${row("th", "Code", "Name")}${row("td", "1", "A")}${row("td", "2", "B")}</table>`;
    expect(await namesOf(html, "x.html")).toEqual([name]);
  });
});

describe("tables whose names would make the same files", () => {
  it("are left out with words for a person", async () => {
    const { kept } = await proposed(`## Lamp\n${codes}`, "lamps.md");
    const named = ["Index", "IndexCode", "IndexTable"].map((name) => ({ ...kept[0], name }) as ChosenTable);
    const { refused, ...both } = together(named, "lamps.md");
    expect(both.kept.map(({ name }) => name)).toEqual(["IndexCode", "IndexTable"]);
    expect(refused).toMatchObject([{ table: { name: "Index" }, reason: "its outputs collide: index.ts" }]);
  });
});

describe("the names of members", () => {
  it.each([
    ["SCREAMING_SNAKE", ["PUMP_A", "PUMP_B", "pump c"], ["PUMP_A", "PUMP_B", "PUMP_C"]],
    ["PascalCase", ["PumpA", "PumpB", "pump c"], ["PumpA", "PumpB", "PumpC"]],
    ["camelCase", ["pumpA", "pumpB", "pump c"], ["pumpA", "pumpB", "pumpC"]],
    // Of several words throughout.
    ["PascalCase", ["pump a", "pump b", "pump c"], ["PumpA", "PumpB", "PumpC"]],
  ])("are in the convention %s of those that are identifiers", async (naming, names, members) => {
    const { tables } = await proposalOf(
      table("Code | Name", ...names.map((name, index) => `${index} | ${name}`)),
    );
    expect(tables).toMatchObject([{ naming }]);
    expect(tables[0]?.entries.map(({ name }) => name)).toEqual(members);
  });

  it("stay as they are where no convention would leave the others so, with a look", async () => {
    const names = ["Pump_A", "PUMPb", "pump_C", "pump d"];
    const { tables } = await proposalOf(
      table("Code | Name", ...names.map((name, index) => `${index} | ${name}`)),
    );
    expect(tables[0]).not.toHaveProperty("naming");
    expect(Object.keys(membersOf(tables[0] as never))).toEqual(names);
    expect(tables[0]?.remarks).toContain('Most names are identifiers, but not "pump d".');
  });
});
