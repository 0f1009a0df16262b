import fc from "fast-check";
import * as tsMorph from "ts-morph";
import { expect, it } from "vitest";
import { verifyTypeScript } from "../../generator/write/verify-typescript.js";
import { hostileText } from "../emit/hostile.js";
import { proposed } from "./proposed.js";

const name = fc.string({ unit: fc.constantFrom(..."ABCabc_09"), minLength: 1, maxLength: 8 });
const number = fc.nat({ max: 40 });

/** Columns that tables of codes have, and some that try to become code. */
const columns: readonly fc.Arbitrary<string>[] = [
  number.map(String),
  number.map((value) => `0x${value.toString(16)}`),
  number.map((value) => `0x${(2 ** (value % 32)).toString(16).padStart(8, "0")}`),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => `0x${value.toString(16)}`),
  name,
  name.map((text) => `-${text}`),
  fc.tuple(number, name).map(([value, text]) => `0x0${value} ${text}`),
  fc.tuple(name, number).map(([text, value]) => `${text} ${value}`),
  fc.constantFrom("Yes", "No"),
  fc.constantFrom("Required", "Optional"),
  fc.constantFrom("1.0", "1.0, 2.0", "All"),
  fc.constantFrom("Normal end", "Bad end", "End <2>", "Other [1]", "toString", "__proto__", "constructor"),
  hostileText,
  fc.constantFrom("", "", "a word", "some text."),
];

const header = fc.oneof(
  fc.constantFrom("Value", "Name", "Code", "Meaning", "", "__proto__", "constructor", "aliases", "No."),
  hostileText,
);

const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc
    .record({
      header: fc.option(fc.array(header, { minLength: width, maxLength: width })),
      caption: fc.option(hostileText),
      title: fc.option(
        fc.oneof(hostileText, fc.constantFrom("1.1 Lamps", "1.1 Lamps", "Lamps", "Map", "Overview")),
      ),
      columns: fc.array(fc.constantFrom(...columns), { minLength: width, maxLength: width }),
      group: fc.option(hostileText, { freq: 8 }),
      length: fc.integer({ min: 1, max: 8 }),
    })
    .chain(({ columns, length, ...rest }) =>
      fc.record({
        ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, fc.constant(value)])),
        rows: fc.array(fc.tuple(...columns), { minLength: length, maxLength: length }),
      }),
    ),
) as fc.Arbitrary<{
  header: string[] | null;
  caption: string | null;
  title: string | null;
  group: string | null;
  rows: string[][];
}>;

const html = (text: string) =>
  text.replace(/[&<>\0\r\ud800-\udfff]/g, (character) =>
    /[&<>]/.test(character) ? `&#${character.charCodeAt(0)};` : "",
  );

it("whatever the document, what is proposed loads, reads it, and generates sound code", async () => {
  let proposals = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), fc.boolean(), async (tables, all) => {
      const row = (cells: readonly string[], tag: string) =>
        `<tr>${cells.map((text) => `<${tag}>${html(text)}</${tag}>`).join("")}</tr>`;
      const parts = tables.map(({ header, caption, title, group, rows }) =>
        [
          title === null ? "" : `<h2>${html(title)}</h2>`,
          "<table>",
          caption === null ? "" : `<caption>${html(caption)}</caption>`,
          header === null ? "" : row(header, "th"),
          group === null ? "" : `<tr><td colspan="${rows[0]?.length}">${html(group)}</td></tr>`,
          ...rows.map((cells) => row(cells, "td")),
          "</table>",
        ].join("\n"),
      );
      const wanted = all ? { tables: tables.map((_, index) => index + 1) } : {};
      const made = await proposed(`<!doctype html><body>${parts.join("\n")}</body>`, "x.html", wanted);
      expect(made.refused).toEqual([]);
      if (made.files === undefined) return;
      proposals += 1;
      expect(made.diagnostics?.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(verifyTypeScript(made.files, tsMorph)).toEqual([]);
    }),
    { numRuns: 40 },
  );
  // The property would say nothing if hardly anything were proposed.
  expect(proposals).toBeGreaterThan(12);
});
