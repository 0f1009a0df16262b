import { expect, it } from "vitest";
import { integer, prose, stringKey } from "../../generator/kinds/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import type { Document } from "../../generator/read/document.js";
import { readDocx } from "../../generator/read/docx/index.js";
import { readHtml } from "../../generator/read/html/index.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import { readPdf } from "../../generator/read/pdf/index.js";
import { readText } from "../../generator/read/text.js";
import { specOf, table } from "../build.js";
import { el, head, pdf, cell as td } from "./pdf.js";
import { header, p, tbl, tc, tr, word } from "./word.js";

/** One table with every mark, as each form writes it; a text has only what is left of deleted and hidden words. */
const html = `<style>.off{display:none}</style><h2>4 Lamps</h2><p>Table 1: Codes of lamps</p>
<table><tr><th>Value<th>Name<th>Meaning
<tr><td>1<sup>1</sup><td>OIL<sup>a</sup><td>Burns at most 2<sup>32</sup>-1 s.
<tr><td><del>5</del><ins>10</ins><td>GAS<span class=off>New</span><button>Copy</button><td>CO<sub>2</sub> ≤ 5
<tr><td><s>3</s><td><s>WAX</s><td><s>Gone.</s>
<tr><td>4<td>LED<td><input type=checkbox checked><code>a_b</code> <img src=x.png alt=Lit><span hidden>x</span></table><p>End.</p>`;

const markdown = `## 4 Lamps {#lamps}

Table 1: Codes of lamps

| Value | Name | Meaning |
|---|---|---|
| 1[^1] | OIL[^a] | Burns at most 2<sup>32</sup>-1 s. |
| ~~5~~10 | GAS<span hidden>New</span> | CO<sub>2</sub> ≤ 5 |
| ~~3~~ | ~~WAX~~ | ~~Gone.~~ |
| 4 | LED | ☒\`a_b\` ![Lit](x.png) |

End.`;

const text = [
  "4 Lamps",
  "Table 1: Codes of lamps",
  ...table(
    ["Value", "Name", "Meaning"],
    ["1<1>", "OIL[1]", "Burns at most 2^32-1 s."],
    ["10", "GAS", "CO_2 ≤ 5"],
    ["4", "LED", "☒a_b Lit"],
  ),
  "End.",
].join("\n");

const run = (words: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const up = '<w:vertAlign w:val="superscript"/>';
const cell = (...runs: string[]) => `<w:tc><w:p>${runs.join("")}</w:p></w:tc>`;
const docx = word(
  p("Lamps", '<w:pStyle w:val="H"/>') +
    p("Table 1: Codes of lamps") +
    tbl(
      tr(tc("Value") + tc("Name") + tc("Meaning"), header),
      tr(
        cell(run("1"), '<w:r><w:footnoteReference w:id="2"/></w:r>') +
          cell(run("OIL"), run("a", up)) +
          cell(run("Burns at most 2"), run("3", up), run("2", up), run("-1 s.")),
      ),
      tr(
        cell(`<w:del>${run("5")}</w:del><w:ins>${run("10")}</w:ins>`) +
          cell(run("GAS"), run("New", "<w:vanish/>")) +
          cell(
            run("CO"),
            run("2", '<w:vertAlign w:val="subscript"/>'),
            run(" "),
            '<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>',
            run(" 5"),
          ),
      ),
      tr(tc("3") + tc("WAX") + tc("Gone."), "<w:del/>"),
      tr(
        cell(run("4")) +
          cell(run("LED")) +
          cell(
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>',
            run("a_b "),
            '<w:r><w:drawing><wp:docPr name="P" descr="Lit"/></w:drawing></w:r>',
            run("x", "<w:strike/>"),
          ),
      ),
    ) +
    p("End."),
  {
    "word/styles.xml": `<w:styles><w:style w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
    "word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="1"><w:start w:val="4"/><w:lvlText w:val="%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  },
);

/** A PDF file has no text of what was deleted. */
const tagged = pdf([
  [
    el("H2", ["4 Lamps"]),
    el("P", ["Table 1: Codes of lamps"]),
    el(
      "Table",
      head("Value", "Name", "Meaning"),
      el("TR", td("1", { up: "1" }), td("OIL", { up: "a" }), td("Burns at\nmost 2", { up: "32" }, "-1 s.")),
    ),
  ],
  [
    el(
      "Table",
      head("Value", "Name", "Meaning"),
      el("TR", td("10"), td("GAS"), td("CO", { down: "2" }, " ≤ 5")),
      el("TR", td("4"), td("LED"), el("TD", ["☒a_b "], { ...el("Figure", [" "]), alt: "Lit" })),
    ),
    el("P", ["End."]),
  ],
]);

const spec = specOf({
  kind: "enum",
  section: "4",
  caption: "Table 1: Codes of lamps",
  footnotes: "remove",
  columns: {
    value: { header: "Value", kind: integer() },
    name: { header: "Name", kind: stringKey() },
    meaning: { header: "Meaning", kind: prose() },
  },
});

it("one table gives the same model from every form", async () => {
  const documents: Document[] = [
    readHtml("doc", html),
    await readMarkdown("doc", markdown),
    readDocx("doc", docx),
    readText("doc", text),
    await readPdf("doc", tagged),
  ];
  for (const document of documents) {
    const { model, diagnostics } = buildModel({
      spec,
      specFile: "spec.ts",
      document,
      file: "doc",
      sha256: "0".repeat(64),
    });
    expect(
      diagnostics.filter(({ severity }) => severity === "error"),
      document.format,
    ).toEqual([]);
    expect(model?.tables.Code?.entries, document.format).toEqual([
      { value: 1, name: "OIL", meaning: "Burns at most 2^32-1 s." },
      { value: 10, name: "GAS", meaning: "CO_2 ≤ 5" },
      { value: 4, name: "LED", meaning: "☒a_b Lit" },
    ]);
  }
});
