import { describe, expect, test } from "vitest";
import { tableNames, verify } from "../../../../generator/compare/verify/verify.js";
import { hex, model, type Page, pages } from "./forms.js";

const held = (file: string, text: string, table?: string) => {
  const [result] = verify([{ file, text }], model, table === undefined ? {} : { table });
  if (result === undefined) throw new Error("no result");
  return result;
};
const told = (file: string, text: string, table?: string) =>
  held(file, text, table).findings.map(({ page, value, rule }) => `${page} ${hex(value)} ${rule}`);
const placed = (file: string, text: string, table?: string) =>
  held(file, text, table).tables.map(({ page, by, pairs }) => `${page} ${by} ${pairs}`);
const of = (number: number) => pages.find(({ page }) => page === number) as Page;
const map = ({ codes }: Page) => codes.map(({ token, tag }) => `${hex(token)}: "${tag}",`).join(" ");
const maps = (numbers: readonly number[], as = (number: number) => number) =>
  numbers.map((number) => `${as(number)}: { ${map(of(number))} },`).join("\n");
const list = ({ codes }: Page) => codes.map(({ tag }) => `"${tag}"`).join(", ");

describe("a page that cannot be told", () => {
  const around = `export const pages = {\n${maps([5, 12])}\n};\n`;

  test("is said, and nothing of it compared, where other pages are", () => {
    expect(told("a.ts", `${around}const more = { 0x08: "Status", 0x09: "Type", 0x0b: "Name" };`)).toEqual([
      "undefined 0x08 unknown-page",
    ]);
  });

  test("is said where two pages have its names at its values", () => {
    const text = `${around}const more = { 0x08: "Categories", 0x09: "Category", 0x0a: "Importance", 0x0b: "Ribbon" };`;
    expect(told("a.ts", text)).toEqual(["undefined 0x08 unknown-page"]);
  });

  test("is no reason to speak where nothing of the source is of the table", () => {
    expect(held("a.ts", 'const more = { 0x08: "Status", 0x09: "Type", 0x0b: "Name" };')).toMatchObject({
      recognised: false,
      findings: [],
    });
  });

  test("is none where the names are somebody's own", () => {
    expect(told("a.ts", `${around}const more = { 1: "Cat", 2: "Dog", 3: "Status" };`)).toEqual([]);
  });
});

test("one name that comes again and again is one", () => {
  const text = "const a = x.toFixed(16) + y.toFixed(16) + z.toFixed(16) + w.toFixed(16);";
  expect(held("a.ts", text)).toMatchObject({ recognised: false, findings: [] });
});

describe("what else a number may be", () => {
  test("places in a list that leaves a page out: the names say which page it is", () => {
    const lists = [5, 7, 11, 12, 16].map((number) => `[${list(of(number))}]`).join(",\n");
    const text = `const pages = [\n${lists}\n];`;
    expect(placed("a.ts", text)).toContain("16 names 14");
    expect(told("a.ts", text).filter((one) => one.endsWith("wrong-page"))).toEqual([]);
  });

  test("a numbering of one's own, of which no number is right", () => {
    const text = `const pages = {\n${maps([5, 11, 12, 16], (number) => number + 100)}\n};`;
    expect(placed("a.ts", text)).toEqual(["5 names 8", "11 names 6", "12 names 10", "16 names 14"]);
    expect(told("a.ts", text)).toEqual([]);
  });

  test("numbers that are right of three pages are page numbers, however many are wrong", () => {
    const wrong = (number: number) => (number > 10 ? number + 20 : number);
    const text = `const pages = {\n${maps([5, 7, 9, 11, 12, 16, 19, 23], wrong)}\n};`;
    expect(told("a.ts", text).filter((one) => one.endsWith("wrong-page"))).toEqual([
      "11 0x05 wrong-page",
      "12 0x05 wrong-page",
      "16 0x05 wrong-page",
      "19 0x05 wrong-page",
      "23 0x05 wrong-page",
    ]);
  });

  test("that of a page that the document does not have", () => {
    const text = `const pages = {\n${maps([5, 12])}\n254: { 0x05: "Poster", 0x06: "Frame", 0x07: "Nail" },\n};`;
    expect(told("a.ts", text)).toEqual([
      "254 0x05 extra-value",
      "254 0x06 extra-value",
      "254 0x07 extra-value",
    ]);
  });
});

describe("a single name on another page", () => {
  test("is told of a constant whose name begins as those of that page do", () => {
    const line = (page: Page, at = page.page) =>
      page.codes.map(
        ({ token, tag }) => `#define ${page.title.toUpperCase()}_${tag} ${hex(at * 256 + token, 4)}`,
      );
    const [first = "", ...rest] = line(of(12));
    const text = [...line(of(5)), first.replace("0x0C05", "0x0505"), ...rest].join("\n");
    const [finding] = held("a.h", text).findings;
    expect(told("a.h", text)[0]).toBe("5 0x05 wrong-page");
    expect(finding).toMatchObject({ level: "error", expected: 12, line: 9, name: "CONTACTS2_CustomerId" });
    expect(finding?.message).toContain(
      "CustomerId is of page 12 (Contacts2), (12, 0x05), and (5, 0x05) is MoveItems",
    );
  });

  const calls = (page: Page, at = page.page) =>
    page.codes.map(({ token, tag }) => `pages[${at}].Add(${hex(token)}, "${tag}");`);

  test("is told of two labels, and not of one, which may have that name there by accident", () => {
    const both = [...calls(of(5)), ...calls(of(12)).slice(2), ...calls(of(12), 5).slice(0, 2)];
    expect(told("a.cs", both.join("\n"))).toEqual([
      "5 0x05 wrong-page",
      "5 0x06 wrong-page",
      "12 0x05 missing-values",
    ]);
    const one = [...calls(of(5)), ...calls(of(12)), 'pages[5].Add(0x0D, "NickName");'];
    expect(told("a.cs", one.join("\n"))).toEqual(["5 0x0D extra-value"]);
  });
});

describe("a block that has a page's name, and whose values are all wrong", () => {
  const shifted = (title: string, by: (token: number) => number) =>
    `export const ${title} = {\n${of(17)
      .codes.slice(4, 14)
      .map(({ token, tag }) => `${tag}: ${hex(by(token))},`)
      .join("\n")}\n};`;

  test("is that page where they are wrong by the same number", () => {
    expect(
      told(
        "a.ts",
        shifted("airSyncBase", (token) => token - 2),
      ),
    ).toEqual(["17 0x08 shifted"]);
    expect(
      placed(
        "a.ts",
        shifted("airSyncBase", (token) => token - 2),
      ),
    ).toEqual(["17 name 10"]);
  });

  test.each([
    ["an order of one's own", shifted("airSyncBase", (token) => (token * 7) % 11)],
    ["the name of another page", shifted("folderHierarchy", (token) => token - 2)],
    ["no page's name", shifted("tags", (token) => token - 2)],
  ])("is nothing where they have %s", (_, text) => {
    expect(held("a.ts", text)).toMatchObject({ recognised: false, findings: [] });
  });
});

test("a token that a page has twice", () => {
  const text = `const pages = {\n${maps([5, 12]).replace('"MMS"', '"MMS", 0x0E: "Shoes"')}\n};`;
  expect(told("a.ts", text)).toEqual(["12 0x0E duplicate"]);
});

test("what is below all tokens, or above, is none of a page", () => {
  const text = `const pages = {\n${maps([5, 12]).replace("{ ", '{ 0x00: "Switch", 0x45: "MoveItemsWithContent", ')}\n};`;
  expect(told("a.ts", text)).toEqual([]);
});

describe("a table that is given", () => {
  test("is one of the model's, whatever its key", () => {
    expect(tableNames(model)).toEqual(["GlobalToken", "CodePage", "Wbxml"]);
    expect(() => verify([], model, { table: "Lamp" })).toThrow(
      "those with are: GlobalToken, CodePage, Wbxml.",
    );
  });

  test("needs two names only", () => {
    const text =
      'pages[14].Add(0x0E, "DevicePasswordEnabled");\npages[14].Add(0x0F, "PasswordRecoveryEnabled");\npages[14].Add(0x13, "AttachmentsEnabled");';
    expect(held("a.cs", text).recognised).toBe(false);
    expect(told("a.cs", text, "Wbxml")).toEqual(["14 0x0F wrong-meaning"]);
  });
});
