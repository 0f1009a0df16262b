import { describe, expect, it } from "vitest";
import { integer, prose, stringKey } from "../../generator/kinds/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { readDocx } from "../../generator/read/docx/index.js";
import { readHtml } from "../../generator/read/html/index.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import type { Mark, Run } from "../../generator/read/runs.js";
import { marksApart } from "../../generator/rows/marks.js";
import type { Spec } from "../../generator/spec/spec.js";
import { specOf } from "../build.js";
import { header, tbl, tc, tr, word } from "../read/word.js";

const runsOf = (...runs: readonly (string | readonly [string, Mark?])[]): Run[] =>
  runs.map((run) => {
    if (typeof run === "string") return { text: run };
    const [text, mark = "superscript"] = run;
    return { text, mark };
  });

describe("marks at the ends", () => {
  it.each([
    [["2", ["1"]], "2", ["1"]],
    [["5", ["32"]], "5", ["32"]],
    [["GAMMA", ["a"], " "], "GAMMA", ["a"]],
    [["OIL ", ["1"], ", ", ["2"]], "OIL", ["1", "2"]],
    [["OIL", ["*"], "\n10013", ["†"]], "OIL\n10013", ["*", "†"]],
    [["OIL", ["1"], " \n\nGAS"], "OIL\nGAS", ["1"]],
  ] as const)("of %j are kept apart", (runs, text, marks) => {
    expect(marksApart(runsOf(...runs))).toEqual({ text, marks });
  });

  it.each([
    [["2", ["32"]]],
    [["0x10", ["3"]]],
    [["16", ["-2"]]],
    [["10", ["1"], ",", ["3"]]],
    [["a", ["1"], "b"]],
    [["x", ["i", "subscript"]]],
    [[["1"]]],
    [["OIL\n", ["1"]]],
  ] as const)("of %j may be a part of it: nobody can tell", (runs) => {
    expect(marksApart(runsOf(...(runs as readonly (string | [string, Mark?])[])))).toBeUndefined();
  });

  it("in prose stand after a word or a sentence, and after nothing else", () => {
    for (const before of ["Burning", "Off.", "(or on)"])
      expect(marksApart(runsOf(before, ["1"]), true)?.text).toBe(before);
    for (const before of ["x", "7", "2 n", ""])
      expect(marksApart(runsOf(before, ["2"]), true)).toBeUndefined();
  });
});

const spec = (rest: Partial<Spec["tables"][string]> = {}, errata: Spec["errata"] = []) =>
  specOf(
    {
      kind: "enum",
      columns: {
        value: { header: "Value", kind: integer() },
        name: { header: "Name", kind: stringKey() },
        meaning: { header: "Meaning", kind: prose() },
      },
      ...rest,
    } as Spec["tables"][string],
    { errata },
  );
const built = (document: ReturnType<typeof readHtml>, of = spec()) =>
  buildModel({ spec: of, specFile: "spec/test/spec.ts", document, file: "doc", sha256: "0".repeat(64) });
const page = (...rows: string[]) =>
  readHtml("doc", `<table><tr><th>Value<th>Name<th>Meaning${rows.join("")}</table>`);

describe("a cell with a mark", () => {
  it("is read without it in a key or a name, and it is told; prose keeps it", () => {
    const { model, diagnostics } = built(
      page("<tr><td>5<sup>1</sup><td>BETA<sup>a</sup><td>At most 2<sup>32</sup>-1."),
    );
    expect(model?.tables.Code?.entries).toEqual([{ value: 5, name: "BETA", meaning: "At most 2^32-1." }]);
    expect(diagnostics).toMatchObject([
      {
        code: "marks-apart",
        severity: "note",
        details: ['"5^1" is "5" (line 1)', '"BETA^a" is "BETA" (line 1)'],
      },
    ]);
  });

  it("is an error where it may be a part of it, and an erratum says what is right", () => {
    const document = page("<tr><td>2<sup>32</sup><td>BETA<td>b");
    const { model, diagnostics } = built(document);
    expect(model).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: "cell-marked", severity: "error", place: { line: 1, column: 48 } },
    ]);
    const erratum = {
      table: "Code",
      row: "2^32",
      column: "value",
      found: "2^32",
      value: "4",
      why: "w",
      source: "s",
    };
    expect(built(document, spec({}, [erratum])).model?.tables.Code?.entries).toMatchObject([{ value: 4 }]);
  });

  it("has its mark taken off prose too where the spec.ts says so", () => {
    const document = page("<tr><td>1<td>A<td>Lit.<sup>1</sup>", "<tr><td>2<td>B<td>n<sup>2</sup>");
    const { model } = built(document, spec({ footnotes: "remove" }));
    expect(model?.tables.Code?.entries.map(({ meaning }) => meaning)).toEqual(["Lit.", "n^2"]);
  });

  it("keeps its mark in prose that goes on in the next row", () => {
    const document = page("<tr><td>1<td>A<td>Lit", "<tr><td><td><td>2<sup>8</sup> times");
    const { model } = built(document, spec({ continuation: true }));
    expect(model?.tables.Code?.entries).toMatchObject([{ meaning: "Lit\n2^8 times" }]);
  });
});

describe("what cannot be read", () => {
  it("is a code that Word counts, whose cell has no text", () => {
    const numbered = '<w:tc><w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:p></w:tc>';
    const rows = ["A", "B"].map((name) => tr(numbered + tc(name) + tc("x"))).join("");
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>';
    const bytes = word(tbl(tr(tc("Value") + tc("Name") + tc("Meaning"), header), rows), {
      "word/numbering.xml": numbering,
    });
    const { diagnostics } = built(readDocx("doc", bytes));
    const [error] = diagnostics.filter(({ severity }) => severity === "error");
    expect(error).toMatchObject({ code: "cell-unreadable", place: { row: 2 } });
    expect(error?.message).toContain("a number that Word counts");
  });

  it("in a cell is an error at it, until an erratum gives the cell", () => {
    const document = page("<tr><td>1<td>A<td>Lit <img src=x.png>");
    expect(built(document).diagnostics).toMatchObject([
      { code: "cell-unreadable", severity: "error", place: { line: 1 } },
    ]);
    const erratum = {
      table: "Code",
      row: 1,
      column: "meaning",
      found: "Lit \ufffd",
      value: "Lit.",
      why: "w",
      source: "s",
    };
    expect(built(document, spec({}, [erratum])).model?.tables.Code?.entries).toMatchObject([
      { meaning: "Lit." },
    ]);
  });

  it("of a row that an empty line parts from its table is an error at it, whatever the rows before it", async () => {
    const document = await readMarkdown(
      "doc",
      "| Value | Name | Meaning |\n|---|---|---|\n| x | A | a |\n| 2 | B | b |\n\n| 3 | C | c |",
    );
    expect(built(document).diagnostics).toContainEqual(
      expect.objectContaining({ code: "table-cut-off", place: { file: "doc", line: 6, column: 1 } }),
    );
  });

  it("of a row with too many cells is an error at it, until an erratum gives the row", async () => {
    const document = await readMarkdown(
      "doc",
      "| Value | Name | Meaning |\n|---|---|---|\n| 1 | A | a |\n| 2 | B | `x|y` |",
    );
    expect(built(document).diagnostics).toMatchObject([
      { code: "row-cells", place: { line: 4, column: 13 } },
    ]);
    const erratum = {
      table: "Code",
      row: 2,
      found: ["2", "B", "`x"],
      value: ["2", "B", "x|y"],
      why: "w",
      source: "s",
    };
    const { model } = built(document, spec({}, [erratum]));
    expect(model?.tables.Code?.entries).toMatchObject([{ meaning: "a" }, { meaning: "x|y" }]);
  });
});
