import { describe, expect, test } from "vitest";
import { verify } from "../../../../generator/compare/verify/verify.js";
import { type Form, forms, hex, model, type Page, pages } from "./forms.js";

const held = (file: string, text: string) => {
  const [result] = verify([{ file, text }], model);
  if (result === undefined) throw new Error("no result");
  return result;
};
/** What is told of the table of pages: page, token, and rule, of which one is for constants and one for labels. */
const told = (form: Form, of: readonly Page[]) =>
  held(form.file, form.write(of))
    .findings.filter(({ table }) => table === "Wbxml")
    .map(
      ({ page, value, level, rule }) =>
        `${page} ${hex(value)} ${level} ${rule.replace(/^wrong-(?:value|meaning)$/, "wrong")}`,
    );

/** The pages with a change to the codes of one. */
const changed = (number: number, change: (codes: Page["codes"]) => Page["codes"]) =>
  pages.map((page) => (page.page === number ? { ...page, codes: change(page.codes) } : page));
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

  test("a page that is wrong from one token on is one shift", () => {
    const wrong = changed(14, (codes) =>
      codes.flatMap(({ token, tag }) =>
        token === 0x0e ? [] : { token: token > 0x0e ? token - 1 : token, tag },
      ),
    );
    expect(told(form, wrong)).toEqual(["14 0x0E error shifted"]);
    const [finding] = held(form.file, form.write(wrong)).findings;
    expect(finding?.message).toMatch(
      /^shifted by one downwards from here, .*\(44 entries\).* DevicePasswordEnabled is left out/,
    );
  });

  test("a misspelt tag", () => {
    const wrong = changed(14, (codes) =>
      codes.map((code) => (code.tag === "AllowCamera" ? { ...code, tag: "AllowCamrea" } : code)),
    );
    expect(told(form, wrong)).toEqual(["14 0x1C warning misspelling"]);
  });

  test("two tokens that changed places", () => {
    const wrong = changed(7, (codes) =>
      codes.map((code) => ({
        ...code,
        tag: { DisplayName: "ServerId", ServerId: "DisplayName" }[code.tag] ?? code.tag,
      })),
    );
    expect(told(form, wrong)).toEqual(["7 0x07 error wrong", "7 0x08 error wrong"]);
  });

  test("a token too many, and one that is missing", () => {
    const wrong = changed(12, (codes) => [
      ...codes.filter(({ token }) => token !== 0x0e),
      { token: 0x0f, tag: "Haircut" },
    ]);
    expect(told(form, wrong)).toEqual(["12 0x0F warning extra-value", "12 0x0E note missing-values"]);
  });

  test("pages that are missing", () => {
    const found = told(
      form,
      pages.filter(({ page }) => page < 22),
    );
    expect(found).toEqual([
      `22 ${hex(pages.find(({ page }) => page === 22)?.codes[0]?.token ?? 0)} note missing-values`,
    ]);
  });
});

describe.each(says)("%s", (_, form) => {
  test("two pages that changed their numbers, or names, are two pages in the wrong place", () => {
    const of = (number: number) => pages.find(({ page }) => page === number) as Page;
    const wrong = pages.map((page) =>
      page.page === 13
        ? { ...page, codes: of(20).codes }
        : page.page === 20
          ? { ...page, codes: of(13).codes }
          : page,
    );
    expect(told(form, wrong).sort()).toEqual(["13 0x05 error wrong-page", "20 0x05 error wrong-page"]);
  });
});
