import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { verify } from "../../generator/compare/verify/verify.js";
import type { Model } from "../../generator/model/model.js";
import { buildModel } from "../../generator/pipeline/build.js";
import type { Format } from "../../generator/read/forms.js";
import { parseDocument } from "../../generator/read/index.js";
import { readText } from "../../generator/read/text.js";
import type { Spec } from "../../generator/spec/spec.js";
import { tablesOf } from "../../generator/table/table.js";
import { cell, el, head, pdf as tagged } from "../read/pdf.js";
import { row, sheet, workbook } from "../read/workbook.js";
import * as grammars from "./grammars.js";
import { type Grammar, mutate, mutateBytes } from "./mutate.js";
import type { Random } from "./random.js";

/** Something that takes input which nobody can vouch for. */
export interface Target {
  readonly id: string;
  input(random: Random): Uint8Array;
  /** Throws InputError, or nothing. */
  run(input: Uint8Array): Promise<void>;
}

export interface Places {
  /** The project's root. */
  readonly root: string;
  /** The documents beside the project; those of the project alone are used where they are not there. */
  readonly corpus: string;
  /** The project's own spec. */
  readonly spec: Spec;
}

export function targetsOf({ root, corpus, spec }: Places): Target[] {
  const document = (file: string) => readFileSync(join(root, file), "utf8");
  const own = document("spec/ms-ascmd/common-status-codes.txt");
  const broker = JSON.parse(document("test/fixtures/verify/models/broker.json")) as Model;
  return [
    reader("html", grammars.html, [
      ...textsIn(join(corpus, "html")),
      document("test/fixtures/documents/states.html"),
    ]),
    reader("markdown", grammars.markdown, [
      ...textsIn(join(corpus, "markdown")),
      document("test/fixtures/documents/lantern.md"),
    ]),
    reader("text", grammars.text, [...textsIn(join(corpus, "text")), own]),
    reader("csv", grammars.csv, [...textsIn(join(corpus, "csv")), 'Code,Name\n1,"OIL, wax"\n2,GAS\n']),
    reader("iana", grammars.iana, [...textsIn(join(corpus, "iana")), smallRegistry]),
    docx(join(corpus, "docx")),
    pdf(join(corpus, "pdf")),
    xlsx(join(corpus, "xlsx")),
    {
      id: "rows",
      input: textInput(grammars.text, [own]),
      async run(input) {
        const read = readText("x.txt", Buffer.from(input).toString());
        buildModel({ spec, specFile: "spec.ts", document: read, file: "x.txt", sha256: "0".repeat(64) });
        buildModel({
          spec,
          specFile: "spec.ts",
          document: read,
          file: "x.txt",
          sha256: "0".repeat(64),
          tolerant: true,
        });
      },
    },
    ...["php", "c", "rs", "py", "ps1", "go"].map(
      (extension): Target => ({
        id: `verify-${extension}`,
        input: textInput(grammars.source, textsIn(join(root, "test/fixtures/verify"))),
        run: async (input) =>
          void verify([{ file: `x.${extension}`, text: Buffer.from(input).toString() }], broker),
      }),
    ),
  ];
}

function textInput(grammar: Grammar, texts: readonly string[]): Target["input"] {
  return (random) => {
    const changed = mutate(random.of(texts), random.of(texts), grammar, random);
    const bytes = Buffer.from(changed);
    return random.below(10) === 0 ? mutateBytes(bytes.subarray(0, 20_000), random) : bytes;
  };
}

function reader(
  form: Exclude<Format, "docx" | "xlsx" | "pdf">,
  grammar: Grammar,
  texts: readonly string[],
): Target {
  return { id: form, input: textInput(grammar, texts), run: (input) => read(input, form) };
}

async function read(input: Uint8Array, from: Format): Promise<void> {
  // Bytes may look like another form: half of the inputs are taken for what they look like.
  const { document } = await parseDocument(input, "x", input.length % 2 === 0 ? { from } : {});
  JSON.stringify(tablesOf(document));
}

/** Damaged bytes; and a small file whose roles, texts and references are, beside which its offsets are wrong as well. */
function pdf(folder: string): Target {
  const table = el("Table", head("Value", "Name"), el("TR", cell("1", { up: "2" }), cell("OIL")));
  const small = Buffer.from(tagged([[el("H1", ["4 Lamps"]), table], [table]])).toString("latin1");
  const files = filesIn(folder).map((file) => readFileSync(file));
  return {
    id: "pdf",
    input(random) {
      if (files.length > 0 && random.below(20) === 0) return mutateBytes(random.of(files), random);
      return Buffer.from(mutate(small, small, grammars.pdf, random), "latin1");
    },
    run: (input) => read(input, "pdf"),
  };
}

function docx(folder: string): Target {
  const names = ["word/document.xml", "word/styles.xml", "word/numbering.xml"];
  return archive("docx", folder, smallDocx(), names, grammars.xml, (name, body) =>
    name === "word/document.xml" ? `<w:document><w:body>${body}</w:body></w:document>` : body,
  );
}

function xlsx(folder: string): Target {
  const small = workbook([["Lamps", sheet(row(1, ["Code", "Name"]) + row(2, [1, "OIL"]))]]);
  const names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/tables/table1.xml"];
  const always = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels"];
  return archive(
    "xlsx",
    folder,
    small,
    names,
    grammars.sheet,
    (name, body) => (name === names[0] ? `<worksheet><sheetData>${body}</sheetData></worksheet>` : body),
    always,
  );
}

/**
 * An archive of which one part is damaged, or the bytes are.
 *
 * @param small stands in where the folder has none
 * @param names of the parts that are damaged
 * @param always of those that are kept as they are
 */
function archive(
  form: "docx" | "xlsx",
  folder: string,
  small: Uint8Array,
  names: readonly string[],
  grammar: Grammar,
  whole: (name: string, body: string) => string,
  always: readonly string[] = [],
): Target {
  const archives = filesIn(folder).map((file) => readFileSync(file));
  const files = archives.length > 0 ? archives : [small];
  const parts = files.map((file) => unzipSync(file));
  return {
    id: form,
    input(random) {
      if (random.below(5) === 0) return mutateBytes(random.of(files).subarray(0, 200_000), random);
      const [one, other] = [random.of(parts), random.of(parts)];
      const there = names.filter((name) => name in one);
      const changed = random.of(there);
      // Whole parts are megabytes, which take the time of many inputs.
      const kept = Object.fromEntries(
        there.map((name) => [name, (one[name] as Uint8Array).subarray(0, 50_000)]),
      );
      for (const name of always) if (one[name]) kept[name] = one[name];
      const text = (part: Uint8Array | undefined) => strFromU8(part ?? new Uint8Array());
      const body = mutate(text(one[changed]), text(other[changed]), grammar, random);
      return zipSync({ ...kept, [changed]: strToU8(whole(changed, body)) }, { level: 0 });
    },
    run: (input) => read(input, form),
  };
}

const smallRegistry = `<registry xmlns="http://www.iana.org/assignments" id="a"><title>A</title>
<record><value>1</value><name>OIL</name><xref type="rfc" data="rfc1"/></record></registry>`;

function smallDocx(): Uint8Array {
  const cell = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>";
  const body = `<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr></w:p><w:tbl><w:tr>${cell}</w:tr></w:tbl>`;
  return zipSync({ "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) !== ".json")
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function textsIn(folder: string): string[] {
  return filesIn(folder).map((file) => readFileSync(file, "utf8"));
}
