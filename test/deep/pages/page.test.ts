import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { axe, ownPage, withBrowser } from "./opened.js";

const visible =
  '[...document.querySelectorAll("tbody tr")].filter((row) => row.checkVisibility()).map((row) => row.id)';
const phone = { viewport: { width: 390, height: 844 } };

withBrowser("the page of the project's own document", (open) => {
  it.each([
    ["113", "commonstatus-113"],
    ["0x71", "commonstatus-113"],
    ["mailboxquotaexceeded", "commonstatus-113"],
    ["reached its storage quota", "commonstatus-113"],
    ["71h", "commonstatus-113"],
    ["status = 0x71,", "commonstatus-113"],
    ["<Status>113</Status>", "commonstatus-113"],
  ])("finds %s as it is typed, and says so", async (words, id) => {
    const page = await open(ownPage);
    await page.keyboard.press("/");
    await page.keyboard.type(words);
    expect(await page.evaluate(visible)).toEqual([id]);
    expect(await page.textContent("#_status")).toBe("1 of 101 rows · Enter: 113 MailboxQuotaExceeded");
    await page.keyboard.press("Escape");
    expect(await page.evaluate<string[]>(visible)).toHaveLength(101);
  });

  it("says that there is nothing", async () => {
    const page = await open(ownPage);
    await page.fill("#_search", "no such words");
    expect(await page.evaluate(visible)).toEqual([]);
    expect(await page.textContent("#_status")).toMatch(/^0 of 101 rows/);
  });

  it("counts what a filter leaves of its own table, says so, and shows all again at once", async () => {
    const page = await open(ownPage, phone);
    await page.click(".filters summary");
    await page.selectOption('select[name="CommonStatus.clientAction.action"]', "provision");
    expect(await page.evaluate(visible)).toEqual(
      [140, 142, 143, 144].map((value) => `commonstatus-${value}`),
    );
    expect(await page.textContent("#_status")).toMatch(/^4 of 101 rows · filtered/);
    await page.click("#_all");
    expect(await page.evaluate<string[]>(visible)).toHaveLength(101);
    expect(await page.isVisible("#_all")).toBe(false);
  });

  it("has no row in its address that is not what was asked for last", async () => {
    const page = await open(`${ownPage}#commonstatus-177`);
    await page.click("#commonstatus-179 td:nth-child(2)");
    expect(page.url()).toMatch(/#commonstatus-179$/);
    await page.fill("#_search", "403");
    await expect.poll(() => page.url()).toMatch(/\?q=403$/);
  });

  it("filters, and a link shows the same", async () => {
    const page = await open(ownPage);
    await page.selectOption('select[name="CommonStatus.httpFallback.responses.status"]', "507");
    await page.fill("#_search", "quota mailbox");
    const shown = await page.evaluate<string[]>(visible);
    expect(shown).toContain("commonstatus-113");
    expect(shown.length).toBeLessThan(10);
    await expect.poll(() => page.url()).toMatch(/q=quota.*507/);
    const other = await open(page.url());
    expect(await other.evaluate(visible)).toEqual(shown);
  });

  it("leads to a row and back, also by keyboard", async () => {
    const page = await open(ownPage);
    await page.fill("#_search", "103");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#commonstatus-103$/);
    expect(await page.evaluate("document.activeElement.id || document.activeElement.textContent")).toBe(
      "103",
    );
    await page.click("#commonstatus-103 th a");
    await page.goBack();
    expect(page.url()).toMatch(/\?q=103$/);
    expect(await page.evaluate<string[]>(visible)).toContain("commonstatus-103");
  });

  it("shows the row that a link names, whatever is searched for", async () => {
    const page = await open(`${ownPage}?q=wbxml#commonstatus-177`);
    expect(await page.isVisible("#commonstatus-177")).toBe(true);
    expect(await page.isVisible("#commonstatus-102")).toBe(true);
    expect(await page.isVisible("#commonstatus-110")).toBe(false);
  });

  it("is no worse for a link with choices that there are not", async () => {
    const page = await open(`${ownPage}?CommonStatus.protocolVersions=99&x=%3Cscript%3E#nothing`);
    expect(await page.evaluate<string[]>(visible)).toHaveLength(101);
  });

  it("copies a row's link, constant and import line on a phone", async () => {
    const page = await open(ownPage, phone);
    await page.fill("#_search", "177");
    const copied: string[] = [];
    for (const number of [1, 2, 3]) {
      await page.click(`#commonstatus-177 .copy button:nth-child(${number})`);
      copied.push(await page.evaluate<string>("navigator.clipboard.readText()"));
    }
    const [link, constant, line] = copied;
    expect(link).toBe(`${ownPage}#commonstatus-177`);
    expect(constant).toMatch(/^CommonStatus\.\w+$/);
    expect(line).toBe('import { CommonStatus } from "activesync-codes/common-status";');
  });

  it("is no wider than a phone, and has a picture of the values that leads to rows", async () => {
    const page = await open(ownPage, phone);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await page.click(".strip a:nth-of-type(2)");
    expect(page.url()).toMatch(/#commonstatus-160$/);
  });

  it("can be read without scripts, and has nothing then that needs them", async () => {
    const page = await open(ownPage, { javaScriptEnabled: false });
    expect(await page.isVisible("#commonstatus-101")).toBe(true);
    expect(await page.isVisible("#_search")).toBe(false);
    expect(await page.isVisible("select")).toBe(false);
  });

  it("prints the tables, what the document says of them, and no tools", async () => {
    // About as wide as a sheet of A4 between its margins.
    const page = await open(ownPage, { colorScheme: "dark", viewport: { width: 720, height: 1018 } });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(720);
    expect(await page.isVisible("#_tools")).toBe(false);
    expect(await page.isVisible(".strip")).toBe(false);
    expect(await page.isVisible("#commonstatus-184")).toBe(true);
    expect(await page.evaluate("document.querySelector('.prose').getBoundingClientRect().height > 0")).toBe(
      true,
    );
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  });

  it("is dark where the reader's system is", async () => {
    const page = await open(ownPage, { colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(22, 24, 27)");
  });

  it.each(["light", "dark"] as const)("axe finds nothing, %s, wide and narrow", async (colorScheme) => {
    for (const options of [{ colorScheme }, { colorScheme, ...phone }]) {
      const page = await open(`${ownPage}#commonstatus-113`, options);
      await page.evaluate(readFileSync(axe, "utf8"));
      const found = await page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(" "))))',
      );
      expect(found).toEqual([]);
    }
  });
});
