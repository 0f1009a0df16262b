import fc from "fast-check";
import { expect, it } from "vitest";
import { html } from "../../../generator/emit/html/index.js";
import type { ModelTable } from "../../../generator/model/model.js";
import { escapeInvisible } from "../../../generator/print/escape.js";
import { html as htmlReport } from "../../../generator/report/html/index.js";
import { cases } from "../../emit/any-text.js";
import { hostileText } from "../../emit/hostile.js";
import { diffResult } from "../../report/diff-result.js";
import { printed } from "../../report/printed.js";
import { fileOf, withBrowser } from "./opened.js";

/** Elements and attributes, each once: what texts could add to. */
const made = `[...new Set([...document.querySelectorAll("*")].flatMap((element) =>
  [element.localName, ...element.getAttributeNames().map((name) => element.localName + " " + name)]))].sort()`;
const count =
  'document.querySelectorAll("script, style, iframe, img, form, object, embed, svg, base, link").length';

withBrowser("pages of hostile texts", (open) => {
  it("have no element or attribute but their own, throw nothing, and show the texts", async () => {
    const known = new Set<string>();
    const samples = fc.sample(cases, { numRuns: 10, seed: 1 });
    for (const [index, { spec, model }] of samples.entries()) {
      const [file] = [...html.run(model, { spec, out: "generated/test" })];
      const page = await open(fileOf(`hostile-${index}.html`, file?.text ?? ""));
      for (const one of await page.evaluate<string[]>(made)) known.add(one);
      expect(await page.evaluate(count)).toBe(2);
      expect(await page.textContent("h1")).toBe(escapeInvisible(model.spec.title));
      const { entries } = model.tables.Code as ModelTable;
      expect(await page.evaluate("document.querySelectorAll('#code ~ table tbody tr').length")).toBe(
        entries.length,
      );
      // Every row's buttons are made of its texts.
      await page.fill("#_search", escapeInvisible(String(entries[0]?.name)));
      await page.close();
    }
    expect([...known].filter((one) => / on| srcdoc| style$/.test(one))).toEqual([]);
    expect(known.size).toBeLessThan(90);
  });

  it("so it is with a report", async () => {
    for (const [index, [left, right, name]] of fc
      .sample(fc.tuple(hostileText, hostileText, hostileText), { numRuns: 10, seed: 2 })
      .entries()) {
      const result = diffResult(
        [{ value: 1, name: `a${name}`, meaning: left }],
        [
          { value: 1, name: `a${name}`, meaning: right },
          { value: 2, name: `b${name}`, meaning: left },
        ],
      );
      const page = await open(fileOf(`report-${index}.html`, printed(htmlReport, result).stdout));
      expect(await page.evaluate(count)).toBe(2);
      expect((await page.evaluate<string[]>(made)).filter((one) => / on| style$/.test(one))).toEqual([]);
      expect(await page.textContent("li:last-child a, body")).toContain(
        escapeInvisible(`b${name}`).trim().split(/\s/)[0],
      );
      await page.close();
    }
  });
});
