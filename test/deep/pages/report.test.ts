import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { html } from "../../../generator/report/html/index.js";
import { diffResult, now, old } from "../../report/diff-result.js";
import { printed } from "../../report/printed.js";
import { axe, fileOf, withBrowser } from "./opened.js";

const visible =
  '[...document.querySelectorAll("li")].filter((item) => item.checkVisibility()).map((item) => item.id)';

withBrowser("the page of a diff", (open) => {
  const url = fileOf("diff.html", printed(html, diffResult(old, now)).stdout);

  it("hides a level whose switch is off, without scripts too", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(url, { javaScriptEnabled });
      await page.click("#_breaking");
      await page.click("#_note");
      const shown = await page.isVisible("#code-3-value-added");
      expect([shown, await page.isVisible("#code-2-value-removed")]).toEqual([true, false]);
    }
  });

  it("leads to each change", async () => {
    const page = await open(url);
    const ids = await page.evaluate<string[]>(visible);
    expect(ids).toEqual(["code-2-value-removed", "code-3-value-added", "code-1-meaning-meaning-reworded"]);
    await page.click("#code-3-value-added a");
    expect(page.url()).toBe(`${url}#code-3-value-added`);
  });

  it("shows the change that a link names though its level is off", async () => {
    const page = await open(url);
    await page.click("#_additive");
    await page.goto(`${url}#code-3-value-added`);
    expect(await page.isVisible("#code-3-value-added")).toBe(true);
    expect(await page.evaluate("document.getElementById('_additive').checked")).toBe(true);
  });

  it("copies the entry for the changelog", async () => {
    const page = await open(url);
    await page.click("#_copy");
    await expect.poll(() => page.textContent("#_copied")).toBe("Copied");
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/^## Unreleased\n\n### Breaking/);
  });

  it.each(["light", "dark"] as const)("axe finds nothing, %s", async (colorScheme) => {
    const page = await open(url, { colorScheme });
    await page.evaluate(readFileSync(axe, "utf8"));
    expect(await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")).toEqual(
      [],
    );
  });
});
