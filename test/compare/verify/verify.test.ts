import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { verify } from "../../../generator/compare/verify/verify.js";
import { type Entry, type Model, modelSchema } from "../../../generator/model/model.js";

const file = fileURLToPath(new URL("../../../generated/ms-ascmd/ms-ascmd.json", import.meta.url));
const model = modelSchema.parse(JSON.parse(readFileSync(file, "utf8"))) as unknown as Model;
const entries = (model.tables.CommonStatus?.entries ?? []) as readonly (Entry & {
  name: string;
  value: number;
})[];

function result(name: string, text: string) {
  const [verified] = verify([{ file: name, text }], model);
  if (verified === undefined) throw new Error("no result");
  return verified;
}
const rulesOf = (name: string, text: string) =>
  result(name, text).findings.map(({ line, rule }) => `${line} ${rule}`);
const lines = (from: number, to: number, line: (name: string, value: number) => string) =>
  entries
    .filter(({ value }) => value >= from && value <= to)
    .map(({ name, value }) => line(name, value))
    .join("\n");

describe("nothing is found in", () => {
  test.each([
    ["names beside HTTP codes", "http.ts", lines(101, 184, (name) => `${name}: 403,`)],
    ["an order of one's own", "order.java", `enum Status {\n${lines(101, 184, (name) => `${name},`)}\n}`],
    [
      "an order of one's own that starts at 30",
      "o.h",
      `enum {\n A = 30,\n${lines(101, 184, (name) => `${name},`)}\n};`,
    ],
    [
      "texts of another wording",
      "text.rs",
      lines(101, 184, (_, value) => `${value} => "something went wrong",`),
    ],
    ["an empty file", "empty.c", ""],
    [
      "constants of other families",
      "other.php",
      "const VERB_REPLY = 102;\nconst VERB_FORWARD = 104;\nconst VERB_ALL = 103;",
    ],
  ])("%s", (_, name, text) => {
    expect(result(name, text)).toMatchObject({ tables: [], findings: [] });
  });

  test.each([
    [
      "a part of the table with codes of one command",
      "part.cs",
      "enum S { Success = 1, ServerError = 3, DeviceNotFullyProvisionable = 139,\nLegacyDeviceOnStrictPolicy = 141, ExternallyManagedDevicesNotAllowed = 145 }",
    ],
    [
      "marks of the first and the last",
      "marks.cs",
      "enum S { InvalidContent = 101, First = InvalidContent,\nInvalidWBXML, InvalidXML, Last = InvalidXML, Max = 184 }",
    ],
    [
      "sentences that begin with the name",
      "sentences.php",
      "$m = [101 => 'Invalid content. The body is bad.', 110 => 'Server error. Do not retry.',\n111 => 'Server error. Retry later.', 130 => 'Access denied'];",
    ],
    [
      "names that carry their values",
      "carried.cs",
      lines(101, 184, (name, value) => `case S.${name}_${value}:`),
    ],
    [
      "the same codes in two switches",
      "twice.go",
      ["a", "b"]
        .map(
          (f) =>
            `func ${f}() {\nswitch c {\n${lines(101, 184, (name, value) => `case ${value}:\nreturn "${name}"`)}\n}\n}`,
        )
        .join("\n"),
    ],
  ])("%s, which is recognised", (_, name, text) => {
    const { tables, findings } = result(name, text);
    expect(tables.length).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});

describe("a name of the implementer's own is no error", () => {
  const around = lines(130, 140, (name, value) => `const ${name} = ${value};`);

  test.each([
    ["const DeviceNotProvisionable = 141;", "unknown-name"],
    ["const DuplicateMessage = 118;", "unknown-name"],
    ["const UsersDisabledForSync = 127;\nconst UserDisabledForSync = 126;", "near-name"],
    ["const DevTypeMissing = 109;", "abbreviation"],
  ])("%s: %s", (line, rule) => {
    expect(rulesOf("a.js", `${line}\n${around}`)).toEqual([`1 ${rule}`]);
  });

  test.each([
    ["DEVICE_PROVISIONED", 142, "warning"],
    ["DEV_PROVISIONED", 142, "warning"],
    ["UserPrincipalCouldBeFound", 125, "warning"],
    ["UserHasMailbox", 123, "warning"],
    ["ExternallyManaged", 145, "note"],
    ["UserOnNewMailbox", 127, "note"],
    ["UserCanBeAnonymous", 124, "warning"],
    ["DeviceNotProv", 142, "note"],
    ["DEVICE_NOTPROV", 142, "note"],
    ["DeviceTypeMissing", 109, "note"],
  ])("%s for %i, which is short for a name: %s", (name, value, level) => {
    const { findings } = result("a.js", `const ${name} = ${value};\n${around}`);
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([["abbreviation", level]]);
  });

  test("a text in the document's words but for the “not” is no other way to say it", () => {
    const told = (text: string) => {
      const spaced = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
      const others = lines(130, 140, (name, value) => `${value}: "${spaced(name)}",`);
      const { findings } = result("a.js", `x = { 142: "${text}",\n${others} };`);
      return findings.map(({ rule, level }) => `${level} ${rule}`);
    };
    expect(told("Device provisioned")).toEqual(["warning abbreviation"]);
    expect(told("The device is not provisioned yet")).toEqual([]);
    expect(told("Device")).toEqual(["note abbreviation"]);
  });

  test("a label that is short for its own name, though another entry has just that one", () => {
    expect(
      rulesOf("a.go", `x = map[int]string{\n110: "ServerError", 111: "ServerError",\n130: "AccessDenied"}`),
    ).toEqual(["2 abbreviation"]);
  });
});

describe("shifts", () => {
  test("one finding for a table that is shifted from its beginning", () => {
    const { findings } = result(
      "a.py",
      lines(101, 156, (name, value) => `${name} = ${value + 1}`),
    );
    expect(findings.filter(({ level }) => level === "error")).toMatchObject([
      { rule: "shifted", line: 1, value: 102, name: "InvalidContent", expected: 101 },
    ]);
  });

  test("what was left out before it is named", () => {
    const text = [
      lines(130, 138, (name, value) => `${value}: "${name}",`),
      lines(140, 145, (name, value) => `${value - 1}: "${name}",`),
    ].join("\n");
    const [finding] = result("a.js", `x = {\n${text}\n}`).findings;
    expect(finding).toMatchObject({ rule: "shifted", line: 11, value: 139 });
    expect(finding?.message).toContain("DeviceNotFullyProvisionable is left out before it");
    expect(finding?.entries).toHaveLength(6);
  });

  test("two names that changed places are two mistakes", () => {
    const text = lines(
      101,
      120,
      (name, value) => `${name} = ${value === 110 ? 111 : value === 111 ? 110 : value};`,
    );
    expect(rulesOf("a.js", text)).toEqual(["10 wrong-value", "11 wrong-value"]);
  });
});

describe("values", () => {
  test("a table that stops gets one note, with the versions that need the rest", () => {
    const { findings } = result(
      "a.rb",
      lines(101, 150, (name, value) => `${name} = ${value}`),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(["missing-values"]);
    expect(findings[0]?.message).toMatch(
      /^28 of the 78 values of CommonStatus are missing: 151-156, 160-163 \(Protocol Versions: 14\.0, 14\.1, 16\.0, 16\.1\); 164-177 /,
    );
    expect(findings[0]?.entries?.[0]).toEqual({ value: 151, name: "TooManyFolders" });
  });

  test.each([
    ["a slip of a digit", "DeviceNotProvisioned = 1420;", ["1 wrong-value"]],
    ["a wrong digit in a value of equal length", "DeviceNotProvisioned = 242;", ["1 wrong-value"]],
    ["a digit that is missing", "DeviceNotProvisioned = 42;", []],
    ["a gap that is filled", "FolderVanished = 158;", ["1 extra-value"]],
    ["an HTTP code", "DeviceNotProvisioned = 449;", []],
    ["a code of a command", "ServerError = 5;", []],
  ])("%s", (_, line, expected) => {
    const text = `${line}\n${lines(150, 156, (name, value) => `${name} = ${value};`)}`;
    expect(rulesOf("a.js", text)).toEqual(expected);
  });
});

test("a table can be named, and one without numbers or an unknown one is an error", () => {
  const source = [{ file: "a.js", text: lines(101, 184, (name, value) => `${name} = ${value};`) }];
  expect(verify(source, model, { table: "CommonStatus" })[0]?.tables[0]?.agree).toBe(78);
  for (const table of ["Command", "Nothing"])
    expect(() => verify(source, model, { table })).toThrow(RangeError);
});

describe("comments that take findings back", () => {
  const table = `${lines(101, 103, (name, value) => `const ${name} = ${value}`)}\nconst InvalidIds = 105`;
  const run = (comment: string) => result("a.go", table + comment);

  test.each([
    [" // spectables-ignore wrong-value: it is sent so", 0, []],
    ["\n// spectables-ignore-file wrong-value: it is sent so", 0, []],
    [" // spectables-ignore wrong-value", 1, ["gives no reason"]],
    [" // spectables-ignore: it is sent so", 1, ["names no rule"]],
    [" // spectables-ignore misspelling: it is sent so", 1, ["fits no finding"]],
    ["\n// spectables-ignore wrong-value: it is sent so", 1, ["fits no finding"]],
  ])("%j", (comment, left, problems) => {
    const { findings, suppressed, ignoreProblems } = run(comment);
    expect(findings).toHaveLength(left);
    expect(suppressed.map(({ why }) => why)).toEqual(left === 0 ? ["it is sent so"] : []);
    expect(ignoreProblems.map(({ problem }) => problem)).toEqual(problems);
  });
});
