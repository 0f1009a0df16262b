import { describe, expect, it } from "vitest";
import { integer, prose, stringKey } from "../../generator/kinds/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import type { Document } from "../../generator/read/document.js";
import { readDocx } from "../../generator/read/docx/index.js";
import { readHtml } from "../../generator/read/html/index.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import { readPdf } from "../../generator/read/pdf/index.js";
import { readText } from "../../generator/read/text.js";
import { specOf, table } from "../build.js";
import { el, head, pdf, row } from "./pdf.js";
import { header, p, tbl, tc, tr, word } from "./word.js";

/** A document as it may come on the day of a revision: an extraction that lost a cell, or a form that keeps it. */
const rows = [
  ["1", "OIL", "home", "Burns."],
  ["2", "GAS", "", "Lights."],
  ["3", "WAX", "church", "Melts."],
] as const;
const titles = ["Value", "Name", "Place", "Meaning"];
const whole = rows.map(([value, name, place, meaning]) => [value, name, place || "street", meaning]);
const columns = (all: readonly (readonly string[])[], tag: string) =>
  all.map((one) => `<tr>${one.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`).join("");
const revisions: readonly (readonly [form: string, read: () => Document | Promise<Document>])[] = [
  ["text", () => readText("doc", ["4 Lamps", ...table(titles, ...whole)].join("\n"))],
  [
    "html",
    () => readHtml("doc", `<h2>4 Lamps</h2><table>${columns([titles], "th")}${columns(whole, "td")}</table>`),
  ],
  [
    "markdown",
    () =>
      readMarkdown(
        "doc",
        `## 4 Lamps\n\n${[titles, titles.map(() => "---"), ...whole].map((one) => `| ${one.join(" | ")} |`).join("\n")}\n`,
      ),
  ],
  [
    "docx",
    () =>
      readDocx(
        "doc",
        word(
          p("4 Lamps", '<w:outlineLvl w:val="1"/>') +
            tbl(
              tr(titles.map((text) => tc(text)).join(""), header),
              ...whole.map((one) => tr(one.map((text) => tc(text)).join(""))),
            ),
        ),
      ),
  ],
  [
    "pdf",
    () =>
      readPdf(
        "doc",
        pdf([[el("H2", ["4 Lamps"]), el("Table", head(...titles), ...whole.map((one) => row(...one)))]]),
      ),
  ],
];

describe("a spec.ts whose document comes in another form", () => {
  const lamps = {
    kind: "enum",
    section: "4",
    columns: {
      value: { header: "Value", kind: integer() },
      name: { header: "Name", kind: stringKey() },
      place: { header: "Place", kind: prose() },
      meaning: { header: "Meaning", kind: prose() },
    },
  } as const;
  const erratum = {
    table: "Code",
    row: "2",
    column: "place",
    found: "",
    value: "street",
    why: "lost",
    source: "seen",
  };
  const corrected = specOf(lamps, { errata: [erratum] });
  const built = (document: Document, wanted: typeof corrected) => {
    const { model, diagnostics } = buildModel({
      spec: wanted,
      specFile: "spec.ts",
      document,
      file: "doc",
      sha256: "0".repeat(64),
    });
    const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
    return { errors, entries: model?.tables.Code?.entries };
  };
  const lossy = readText("doc", ["4 Lamps", ...table(titles, ...rows)].join("\n"));

  it("is corrected where the extraction lost a cell", () => {
    const { errors, entries } = built(lossy, corrected);
    expect(errors).toEqual([]);
    expect(entries?.[1]).toMatchObject({ place: "street", errata: ["place"] });
  });

  it.each(revisions)(
    "%s: the correction of a cell that is no longer lost is stale, and nothing else differs",
    async (_, read) => {
      const document = await read();
      expect(built(document, corrected).errors).toEqual(["erratum-stale"]);
      const { errors, entries } = built(document, specOf(lamps));
      expect(errors).toEqual([]);
      const before = built(lossy, corrected).entries?.map(({ errata: _, ...entry }) => entry);
      expect(entries).toEqual(before);
    },
  );
});
