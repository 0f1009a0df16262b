import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { verify } from "../../../generator/compare/verify/verify.js";
import { type Model, modelSchema } from "../../../generator/model/model.js";
import { allMade, root } from "../../all-specs.js";
import { lines, model, namesTo } from "./public/names.js";

function result(file: string, text: string, table?: string, of: Model = model) {
  const [verified] = verify([{ file, text }], of, table === undefined ? {} : { table });
  if (verified === undefined) throw new Error("no result");
  return verified;
}
const told = (file: string, text: string, table?: string) =>
  result(file, text, table).findings.map(({ value, level, rule }) => `${value} ${level} ${rule}`);
const labels = (last: number, own: Readonly<Record<number, string>> = {}) =>
  `x = {\n${lines(namesTo(last, own), ({ name, value }) => `${value}: "${name}",`)}\n}`;
const shown = (all: readonly string[]) => all.filter((one) => !one.endsWith("missing-values"));

describe("a name that is near another entry, and far from its own", () => {
  const around = "const InvalidContent = 101;\nconst ItemNotFound = 150;\nconst UserDisabledForSync = 126;";

  test.each([
    ["ItemNotFoundInCollection = 177"],
    ["ITEMNOTFOUNDINCOLLECTION = 177"],
    ["ItemNotFuond = 177"],
    ["UsersDisabledForSync = 127"],
    ["UserDisabledForSyncNow = 177"],
  ])("is told: %s", (line) => {
    const [, value] = line.split(" = ");
    expect(told("a.js", `${around}\nconst ${line};`)).toEqual([`${value} warning near-name`]);
  });

  test.each([
    ["near its own as well", "ServerErrorForNow = 111;\nconst ServerError = 110"],
    ["in the words of its own meaning", "DeviceNotProvisionable = 141;\nconst DeviceNotProvisioned = 142"],
    ["far from all", "PartnershipsFull = 177"],
  ])("is its business where it is %s: %s", (_, line) => {
    expect(told("a.js", `${around}\nconst ${line};`).filter((one) => !one.includes(" note "))).toEqual([]);
  });
});

test("names of a range are of the table that other constants are of", () => {
  const text = "(InvalidContent,\n InvalidWBXML,\n InvalidXML) = range(101, 104)\nSyncStateNotFound = 131";
  expect(told("a.py", text)).toEqual(["131 error wrong-value"]);
});

test("texts for constants are not told as missing where some are as short as a name", () => {
  const named = namesTo(140);
  const text = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  const source = `${lines(named, ({ name, value }) => `const int ${name} = ${value};`)}
    ${lines(named, ({ name }) => `case ${name}: return "${text(name)}";`)}`;
  const missing = result("a.c", source).findings.flatMap(({ rule, entries }) =>
    rule === "missing-values" ? [entries] : [],
  );
  expect(missing.map((entries) => entries?.[0]?.value)).toEqual([141]);
  const carried = lines(named, ({ name, value }) => `String Status_${value} = "${name}";`);
  expect(told("A.java", carried)).toEqual(["141 note missing-values"]);
});

test("a name that is numbered is not near one of another number", () => {
  const entries = [1, 2].map((value) => ({ value, name: `LAMP_LEVEL_${value}` }));
  const more = ["WICK_STATE", "OIL_STATE", "GAS_STATE"].map((name, at) => ({ value: at + 3, name }));
  const lamps = {
    ...model,
    tables: { Level: { ...model.tables.CommonStatus, entries: [...entries, ...more] } },
  };
  const text = "LAMP_LEVEL_1 = 1\nLAMP_LEVEL_2 = 2\nLAMP_LEVEL_X = 3\nLAMP_LEVEL_4 = 4\nOIL_STATES = 5";
  const { findings } = result("a.py", text, "Level", lamps as unknown as Model);
  expect(findings.map(({ value, rule }) => `${value} ${rule}`)).toEqual([
    "5 near-name",
    "3 unknown-name",
    "4 unknown-name",
  ]);
});

describe("a table that is given", () => {
  test.each([
    [
      "const InvalidPolicyKey = 143\nconst ServerError = 111",
      ["143 error wrong-value", "111 error wrong-value"],
    ],
    [
      "const EasInvalidPolicyKey = 143\nconst EasServerErr = 110",
      ["143 error wrong-value", "110 note abbreviation"],
    ],
  ])("needs two names only: %s", (text, expected) => {
    expect(result("a.go", text)).toMatchObject({ recognised: false, tables: [], findings: [] });
    expect(told("a.go", text, "CommonStatus")).toEqual(expected);
  });

  test.each([
    ["one name", "const InvalidPolicyKey = 143\nconst Foo = 110"],
    ["names of one's own", "const Foo = 143\nconst Bar = 110"],
    ["an order of one's own", "enum E { Foo = 130, InvalidPolicyKey, ServerError };"],
    ["values of another kind", "const InvalidPolicyKey = 1\nconst ServerError = 2"],
  ])("is not recognised in %s", (_, text) => {
    expect(result("a.c", text, "CommonStatus").recognised).toBe(false);
  });

  test("needs as much as ever where a part of the source is it anyway", () => {
    const other = "const OtherInvalidPolicyKey = 143;\nconst OtherServerError = 111;";
    const text = `enum S {\nInvalidContent = 101, InvalidXML = 103, AccessDenied = 130 }\nfunction f() {\n${other}\n}`;
    expect(told("a.ts", text, "CommonStatus")).toEqual([]);
  });
});

describe("in a table whose names are nearly all the document's", () => {
  const own = { 106: "WrongNumbers", 122: "AttachmentTooLarge" };

  test("one that is not is a warning", () => {
    expect(shown(told("a.js", labels(150, own)))).toEqual([
      "106 warning unknown-name",
      "122 warning abbreviation",
    ]);
  });

  test("it is a note where more are not, or where the table is short", () => {
    const more = { ...own, 107: "MailIsBad" };
    expect(shown(told("a.js", labels(150, more))).filter((one) => !one.includes(" note "))).toEqual([]);
    expect(told("a.js", labels(119, { 106: "WrongNumbers" }))).toEqual(["106 note unknown-name"]);
  });
});

describe("a mark at the end", () => {
  const members = (end: string) =>
    `enum {\n${lines(namesTo(106), ({ name, value }) => `S_${name} = ${value},`)}\n${end}\n};`;

  test.each(["S_LIMIT", "S_STATUSLIMIT", "S_MAX", "S_COUNT", "S_LAST", "S_NUM_STATUS", "S_STATUS_END"])(
    "%s is no entry",
    (name) => {
      expect(told("a.h", members(name))).toEqual([]);
      const whole = `enum {\n${lines(namesTo(177), (one) => `S_${one.name} = ${one.value},`)}\n${name}\n};`;
      expect(told("a.h", whole)).toEqual(["178 note missing-values"]);
    },
  );

  test("a name that the document has, or that means its own entry, is one", () => {
    expect(told("a.h", members("S_INVALIDMIME"))).toEqual([]);
    expect(told("a.h", members("S_BADLIMITS"))).toEqual(["107 note unknown-name"]);
    expect(told("a.h", members("S_X = 174, S_PICTURE_LIMIT"))).toEqual([
      "174 note unknown-name",
      "175 note abbreviation",
    ]);
  });
});

describe("packed values", () => {
  const file = new URL("../../fixtures/verify/models/mill.json", import.meta.url);
  const mill = modelSchema.parse(JSON.parse(readFileSync(file, "utf8"))) as unknown as Model;
  const drum = ["HALT", "TURN_LEFT", "TURN_RIGHT", "BRAKE", "RELEASE", "OIL_BEARING"];
  const pages = (wrong: number) =>
    drum.map((name, at) => `#define ${name} 0x07${(at === 4 ? wrong : at).toString(16).padStart(2, "0")}`);

  test("are read within their page, and told as they are written", () => {
    const other = "#define TURN_LEFT_AGAIN 0x0801\n#define LAMP 0x0802";
    expect(
      result("a.h", `${pages(4).join("\n")}\n${other}`, "DrumCommand", mill).findings.filter(
        ({ level }) => level !== "note",
      ),
    ).toEqual([]);
    const [finding] = result("a.h", `${pages(6).join("\n")}\n${other}`, "DrumCommand", mill).findings;
    expect(finding).toMatchObject({ rule: "wrong-value", value: 0x0706, expected: 0x0704, line: 5 });
    expect(finding?.message).toMatch(/^RELEASE is 0x0706 here; in the document .* is 0x0704, and 0x0706 is /);
  });

  test("are none of the table where too few names agree", () => {
    expect(result("a.h", pages(4).slice(0, 2).join("\n"), undefined, mill).recognised).toBe(false);
  });
});

describe("texts", () => {
  const own = namesTo(120);
  const constants = lines(own, ({ value }) => `const K${value}X = ${value};`);
  const texts = (swap = false) =>
    lines(own, ({ value }) => {
      const of = swap && value === 113 ? 114 : value;
      return `self::K${value}X => "${own.find((one) => one.value === of)?.meaning.replaceAll('"', "'")}",`;
    });

  test("that were not compared are counted", () => {
    const text = lines(own, ({ name, value }) => `${name}(${value}, "all that is to be said"),`);
    expect(result("A.java", text).tables).toMatchObject([{ pairs: 20, agree: 20, texts: 20 }]);
    expect(result("a.js", labels(120)).tables).toMatchObject([{ pairs: 20, agree: 20, texts: 0 }]);
  });

  test("tell whose table it is where the names are somebody's own", () => {
    const { recognised, tables, findings } = result("a.php", `${constants}\n$t = [\n${texts()}\n];`);
    expect(recognised).toBe(true);
    expect(tables).toMatchObject([
      { table: "CommonStatus", pairs: 20, texts: 0 },
      { table: "CommonStatus", pairs: 20, agree: 20, texts: 0 },
    ]);
    expect(findings.filter(({ level }) => level !== "note")).toEqual([]);
  });

  test("that are another entry's are told", () => {
    const found = told("a.php", `${constants}\n$t = [\n${texts(true)}\n];`);
    expect(found.filter((one) => !one.includes(" note "))).toEqual(["113 error wrong-meaning"]);
  });

  test.each([
    ["of one's own", lines(own, ({ value }) => `${value} => "nothing that anybody else says",`)],
    ["too few", 'x = {101: "The body of the HTTP request sent by the client is invalid"}'],
    [
      "without values",
      lines(
        own,
        ({ value, meaning }) =>
          `self::Z${String(value).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")} => "${meaning.replaceAll('"', "'")}",`,
      ),
    ],
  ])("tell nothing where they are %s", (_, text) => {
    expect(result("a.php", text)).toMatchObject({ recognised: false, tables: [] });
  });

  test("in another column of a row with the right name are no names; beside a wrong one they are", () => {
    const rows = (name: string) =>
      `| Code | Name | Says |\n| --- | --- | --- |\n${[
        "101 | InvalidContent | the content",
        "102 | InvalidWBXML | invalid xml",
        `103 | ${name} | invalid date time`,
        "104 | InvalidDateTime | ids",
        "105 | InvalidCombinationOfIDs | invalid mime",
      ]
        .map((row) => `| ${row} |\n`)
        .join("")}`;
    expect(shown(told("a.md", rows("InvalidXML")))).toEqual([]);
    expect(shown(told("a.md", rows("InvalidMIME")))).toContain("103 error wrong-meaning");
  });

  test.each(
    allMade.flatMap(({ id, spec, model: own }) =>
      own ? [[id, spec?.document.file ?? "", own] as const] : [],
    ),
  )("of the project's own documents are no errors: %s", (id, file, own) => {
    const path = `spec/${id}/${file}`;
    const verified = result(path, readFileSync(`${root}${path}`, "utf8"), undefined, own);
    expect(verified.findings.filter(({ level }) => level !== "note")).toEqual([]);
  });
});
