import { describe, expect, test } from "vitest";
import { verify } from "../../../../generator/compare/verify/verify.js";
import { hex, model, pages } from "./forms.js";
import { android, androidText, hsternText, rememberedText, zPush, zPushText } from "./public.js";

const held = (file: string, text: string) => {
  const [result] = verify([{ file, text }], model);
  if (result === undefined) throw new Error("no result");
  const of = (level: string, ...not: readonly string[]) =>
    result.findings
      .filter((one) => one.level === level && !not.includes(one.rule))
      .map(({ page, value, rule }) => `${page} ${hex(value)} ${rule}`);
  const extra = result.findings
    .filter(({ rule }) => rule === "extra-value")
    .flatMap(({ page, value, entries }) =>
      (entries ?? [{ value }]).map((one) => `${page} ${hex(one.value)}`),
    );
  return { result, of, extra };
};
/** The tokens that a public table has, and the document does not. */
const beyond = (all: typeof pages) =>
  all.flatMap(({ page, codes }) =>
    codes.flatMap(({ token }) =>
      pages.find((one) => one.page === page)?.codes.some((code) => code.token === token)
        ? []
        : [`${page} ${hex(token)}`],
    ),
  );

describe("what public implementations have of the pages", () => {
  test("Z-Push: names of its own, and tokens that were", () => {
    const { of, extra } = held("wbxmldefs.php", zPushText);
    expect(of("error")).toEqual([]);
    expect(of("warning", "extra-value")).toEqual(["14 0x10 unknown-name"]);
    expect(beyond(zPush).filter((one) => !extra.includes(one))).toEqual([]);
  });

  test("Android: lists by place, with slips of the pen", () => {
    const { result, of, extra } = held("Tags.java", androidText);
    expect(new Set(result.tables.map(({ by }) => by))).toEqual(new Set(["number"]));
    expect(of("error")).toEqual([]);
    expect(of("warning", "extra-value", "near-name")).toEqual([
      "2 0x28 misspelling",
      "4 0x13 misspelling",
      "4 0x24 unknown-name",
      "14 0x0D misspelling",
      "14 0x28 misspelling",
      "18 0x1F misspelling",
      "18 0x26 misspelling",
    ]);
    // Names that hold a place are none.
    expect(beyond(android).filter((one) => !extra.includes(one))).toEqual([
      "14 0x12",
      "17 0x09",
      "18 0x2A",
      "21 0x0A",
    ]);
  });

  test("a page that is wrong from 0x0E to its end, and another with three wrong tokens", () => {
    const { of } = held("codepages.go", hsternText);
    expect(of("error")).toEqual([
      "14 0x0E wrong-meaning",
      "14 0x10 wrong-meaning",
      "14 0x11 wrong-meaning",
      "14 0x12 wrong-meaning",
      "14 0x13 shifted",
      "14 0x18 shifted",
      "14 0x1D shifted",
      "14 0x23 shifted",
      "14 0x26 shifted",
      "25 0x1A shifted",
    ]);
  });

  test("pages under numbers from memory", () => {
    const { of } = held("wbxml.ts", rememberedText);
    expect(of("error").filter((one) => one.endsWith("wrong-page"))).toEqual([
      "13 0x05 wrong-page",
      "20 0x05 wrong-page",
      "21 0x05 wrong-page",
    ]);
  });
});
