import { expect, it } from "vitest";
import { html } from "../../../generator/emit/html/index.js";
import { defineSpec, identifier, integer, type Model, prose } from "../../../generator/index.js";
import { fileOf, withBrowser } from "./opened.js";

const kinds = { value: integer(), name: identifier(), meaning: prose() };
const spec = defineSpec({
  id: "lamps",
  title: "Lamps",
  document: { name: "LAMPS", file: "lamps.md" },
  tables: {
    Lamp: {
      kind: "enum",
      columns: {
        value: { header: "value", kind: kinds.value },
        name: { header: "name", kind: kinds.name },
        meaning: { header: "meaning", kind: kinds.meaning },
      },
    },
  },
});
const entries = Array.from({ length: 250 }, (_, at) => ({
  value: at,
  name: `LAMP_${at}`,
  meaning: at % 90 === 7 ? "A blue lamp." : "A lamp.",
}));
const model: Model = {
  spec: { id: "lamps", title: "Lamps" },
  source: { document: "LAMPS", file: "spec/lamps/lamps.md", sha256: "0".repeat(64) },
  tables: {
    Lamp: {
      kind: "enum",
      columns: Object.entries(kinds).map(([header, { id }]) => ({ header, kind: id, fields: [header] })),
      entries,
    },
  },
};

/** The rows that are there to be seen, on the screen or by scrolling. */
const visible =
  '[...document.querySelectorAll("tbody tr")].filter((row) => row.checkVisibility()).map((row) => row.id)';

withBrowser("the page of a table so long that its rows stand in groups", (open) => {
  const made = () =>
    fileOf("long.html", [...html.run(model, { spec, out: "generated/lamps" })][0]?.text ?? "");

  it("finds rows in every group, and has all of them again after", async () => {
    const page = await open(made());
    expect(await page.evaluate("document.querySelectorAll('tbody').length")).toBe(3);
    await page.fill("#_search", "blue");
    expect(await page.evaluate(visible)).toEqual(["lamp-7", "lamp-97", "lamp-187"]);
    await page.fill("#_search", "lamp_249");
    expect(await page.evaluate(visible)).toEqual(["lamp-249"]);
    await page.fill("#_search", "");
    expect(await page.evaluate<string[]>(visible)).toHaveLength(250);
  });

  it("shows the one row that a link names in a group of which nothing is found", async () => {
    const page = await open(`${made()}?q=lamp_249#lamp-120`);
    expect(await page.evaluate(visible)).toEqual(["lamp-120", "lamp-249"]);
    await page.goto(`${made()}?q=lamp_249#lamp-3`);
    expect(await page.evaluate(visible)).toContain("lamp-3");
  });

  it("brings the last row into sight where a link names it", async () => {
    const page = await open(`${made()}#lamp-249`);
    const place = "document.getElementById('lamp-249').getBoundingClientRect()";
    await expect.poll(() => page.evaluate<number>(`${place}.top`)).toBeLessThan(900);
    expect(await page.evaluate<number>(`${place}.bottom`)).toBeGreaterThan(0);
  });
});
