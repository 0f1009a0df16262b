import { describe, expect, test } from "vitest";
import { type VerifyFinding, verifyLevels } from "../../../../generator/compare/verify/finding.js";
import { verify } from "../../../../generator/compare/verify/verify.js";
import { forms, hex, model, type Page, pages } from "./forms.js";

const held = (file: string, text: string) => {
  const [result] = verify([{ file, text }], model);
  if (result === undefined) throw new Error("no result");
  return result;
};
/** What is told of the table of pages: page, token, and rule, of which one is for constants and one for labels. */
const told = (findings: readonly VerifyFinding[]) =>
  findings
    .filter(({ table }) => table === "Wbxml")
    .map(
      ({ page, value, level, rule }) =>
        `${page} ${hex(value)} ${level} ${rule.replace(/^wrong-(?:value|meaning)$/, "wrong")}`,
    )
    .sort((a, b) => rank(a) - rank(b) || Number.parseInt(a, 10) - Number.parseInt(b, 10));
const rank = (one: string) => verifyLevels.findIndex((level) => one.includes(` ${level} `));
const codesOf = (number: number) => pages.find(({ page }) => page === number)?.codes ?? [];
const changes: Readonly<Record<number, Page["codes"]>> = {
  7: codesOf(7).map((code) => ({
    ...code,
    tag: { DisplayName: "ServerId", ServerId: "DisplayName" }[code.tag] ?? code.tag,
  })),
  12: [...codesOf(12).filter(({ token }) => token !== 0x0e), { token: 0x0f, tag: "Haircut" }],
  14: codesOf(14).flatMap(({ token, tag }) =>
    token === 0x0e ? [] : { token: token > 0x0e ? token - 1 : token, tag },
  ),
  17: codesOf(17).map((code) => (code.tag === "Method" ? { ...code, tag: "Methood" } : code)),
};
const wrong = pages.map((page) => ({ ...page, codes: changes[page.page] ?? page.codes }));
const every = forms.map((form) => [`${form.name}: ${form.file}`, form] as const);
const says = every.filter(([, { by }]) => by !== "names");

describe.each(every)("%s", (_, form) => {
  test("a clean table agrees as a whole, and nothing is told of it", () => {
    const { tables, findings } = held(form.file, form.write(pages));
    const own = tables.filter(({ table }) => table === "Wbxml");
    expect(own.map(({ page, by, pairs, agree }) => [page, by, pairs, agree])).toEqual(
      pages.map(({ page, codes }) => [page, form.by, codes.length, codes.length]),
    );
    // The list of the pages' own names lacks the one page that has no tokens.
    expect(findings.filter(({ table, rule }) => table === "Wbxml" || rule !== "missing-values")).toEqual([]);
  });

  test("a page that is wrong from one token on, a misspelt tag, two that changed places, one too many and one missing", () => {
    const { findings } = held(form.file, form.write(wrong));
    expect(told(findings)).toEqual([
      "7 0x07 error wrong",
      "7 0x08 error wrong",
      "14 0x0E error shifted",
      "12 0x0F warning extra-value",
      "17 0x12 warning misspelling",
      "12 0x0E note missing-values",
    ]);
    expect(findings.find(({ rule }) => rule === "shifted")?.message).toMatch(
      /^shifted by one downwards from here, .*\(44 entries\).* DevicePasswordEnabled is left out/,
    );
  });

  test("pages that are missing", () => {
    const { findings } = held(form.file, form.write(pages.filter(({ page }) => page < 22)));
    const found = told(findings);
    expect(found).toEqual([
      `22 ${hex(pages.find(({ page }) => page === 22)?.codes[0]?.token ?? 0)} note missing-values`,
    ]);
  });
});

describe.each(says)("%s", (_, form) => {
  test("two pages that changed their numbers, or names, are two pages in the wrong place", () => {
    const others: Readonly<Record<number, number>> = { 13: 20, 20: 13 };
    const swapped = pages.map((page) => ({ ...page, codes: codesOf(others[page.page] ?? page.page) }));
    const { findings } = held(form.file, form.write(swapped));
    expect(told(findings)).toEqual(["13 0x05 error wrong-page", "20 0x05 error wrong-page"]);
  });
});
