import { describe, expect, it } from "vitest";
import { InputError } from "../../../generator/index.js";
import { citationOf } from "../../../generator/read/iana/citation.js";

import { columnsOf, readIana } from "../../../generator/read/iana/index.js";
import { headerOf } from "../../../generator/read/iana/registry.js";
import { parseDocument } from "../../../generator/read/index.js";
import { tablesOf } from "../../../generator/table/table.js";

const registry = (body: string, id = "lamps") =>
  `<?xml version='1.0' encoding='UTF-8'?>
<registry xmlns="http://www.iana.org/assignments" id="${id}">
<title>Lamp Numbers</title>
<updated>2024-05-06</updated>
${body}
<people><person id="X"><name>Not a record</name></person></people>
</registry>`;
const lamps = registry(`<registry id="lamps-1"><title>Lamps</title><xref type="rfc" data="rfc1"/>
<registration_rule>Expert Review</registration_rule><note>Burn
slowly.</note>
<record date="2020-01-01"><value>1</value><name>OIL</name><xref type="rfc" data="rfc2">RFC 2, Section 3.1</xref>
<xref type="person" data="X"/></record>
<record><value>2-9</value><name>Unassigned</name></record>
<record><value>10</value><name>GAS<xref type="note" data="1"/></name><use>lit
&amp; kept</use><xref type="draft" data="draft-gas-03"/><xref type="uri" data="https://lamps.example/"/></record>
<footnote anchor="1">Not indoors.</footnote>
<registry id="lamps-2"><title>Wicks</title><record><code>a</code></record></registry></registry>
<registry id="lamps-3"><title>Shades</title><file>shades.txt</file></registry>`);

describe("IANA's registries", () => {
  const document = readIana("x", lamps);
  const tables = tablesOf(document);

  it("are sections by their ids, those within another too", () => {
    expect(tables.map(({ section, header }) => [section?.number, section?.title, ...header])).toEqual([
      ["lamps-1", "Lamps", "Value", "Name", "Use", "Reference"],
      ["lamps-2", "Wicks", "Code"],
      ["lamps-3", "Shades"],
    ]);
    const levels = document.blocks.flatMap((block) =>
      block.kind === "heading" ? [[block.id, block.level]] : [],
    );
    expect(levels).toEqual([
      ["lamps", 1],
      ["lamps-1", 2],
      ["lamps-2", 3],
      ["lamps-3", 2],
    ]);
    expect(document.blocks.flatMap((one) => (one.kind === "table" ? [one.origin] : []))).toEqual(
      tables.map(() => "records"),
    );
  });

  it("have their records as rows, a child that is missing an empty cell, references without persons", () => {
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["1", "OIL", "", "[RFC2] section 3.1"],
      ["2-9", "Unassigned", "", ""],
      ["10", "GAS[1]", "lit & kept", "[draft-gas-03]\n[https://lamps.example/]"],
    ]);
    const last = tables[0]?.rows[2]?.cells;
    expect(last?.[1]?.runs).toEqual([{ text: "GAS" }, { text: "[1]", mark: "superscript" }]);
    expect(last?.[3]?.links).toEqual([
      "https://datatracker.ietf.org/doc/draft-gas/",
      "https://lamps.example/",
    ]);
  });

  it("say where each cell stands, which paragraphs there are, and where records are missing", () => {
    const lines = lamps.split("\n");
    const place = tables[0]?.rows[2]?.cells[2]?.place;
    expect(lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toBe("lit");
    const paragraphs = document.blocks.flatMap((one) => (one.kind === "paragraph" ? [one.text] : []));
    expect(paragraphs).toEqual(["Updated 2024-05-06", "Burn slowly.", "[1] Not indoors."]);
    expect(tables[2]?.problems.map(({ severity, message }) => [severity, message])).toEqual([
      ["note", "The registry has its records in another file, shades.txt."],
    ]);
  });

  it("are told by their name space, whatever its prefix, and other registries are not", async () => {
    const prefixed = lamps.replace(/<(\/?)(\w)/g, "<$1i:$2").replace("xmlns=", "xmlns:i=");
    const { document: other } = await parseDocument(Buffer.from(prefixed), "x");
    expect(tablesOf(other).map(({ header }) => header)).toEqual(tables.map(({ header }) => header));
    await expect(parseDocument(Buffer.from("<registry><enums/></registry>"), "x")).rejects.toThrow("XML");
  });

  it.each<[string, string, RegExp, number]>([
    ["cut off", lamps.slice(0, lamps.indexOf("<code>")), /<record> is never closed/, 14],
    ["cut off within a tag", `${lamps.slice(0, lamps.indexOf("<code>"))}<co`, /never closed/, 14],
    ["a tag that closes another", lamps.replace("</value>", ""), /<value> is never closed/, 8],
    [
      "entities",
      lamps.replace("<registry", '<!DOCTYPE registry [<!ENTITY a "b">]>\n<registry'),
      /document type/,
      2,
    ],
    ["no registry", "<lamps>\n</lamps>", /no <registry>/, 1],
  ])("damaged, with the line: %s", async (_, text, why, line) => {
    const error = await parseDocument(Buffer.from(text), "x", { from: "iana" }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(InputError);
    const [diagnostic] = (error as InputError).diagnostics;
    expect([diagnostic?.code, diagnostic?.place?.line]).toEqual(["document-damaged", line]);
    expect(diagnostic?.message).toMatch(why);
  });
});

it("a column that only some records have stands after the one that it follows there", () => {
  const part = (name: string) => ({ header: headerOf(name), at: 0, text: "x", links: [] });
  const records = [
    ["name", "request", "xref"],
    ["name", "response", "xref"],
    ["first", "name"],
    ["name", "payload_type", "reference"],
  ].map((names) => ({ at: 0, parts: names.map(part) }));
  expect(columnsOf(records)).toEqual(["First", "Name", "Payload Type", "Response", "Request", "Reference"]);
});

it.each<[Record<string, string>, string, string | undefined]>([
  [{ type: "rfc", data: "rfc9110" }, "", "[RFC9110]"],
  [{ type: "rfc", data: "rfc9110" }, "RFC9110, Section 15.5", "[RFC9110] section 15.5"],
  [{ type: "rfc", data: "rfc9110", section: "4.1.3." }, "", "[RFC9110] section 4.1.3"],
  [{ type: "rfc", data: "rfc9290" }, "RFC9290, Appendix A", "[RFC9290] Appendix A"],
  [{ type: "rfc-errata", data: "12" }, "", "[RFC Errata 12]"],
  [{ type: "registry", data: "lamps" }, "", "[IANA registry lamps]"],
  [{ type: "text" }, "[Lamp Makers]", "[Lamp Makers]"],
  [{ type: "bcp", data: "bcp14" }, "", "[bcp14]"],
  [{ type: "text" }, "", undefined],
  [{ type: "person", data: "X" }, "Somebody", undefined],
])("%j %j is cited as %j", (attributes, content, text) => {
  expect(citationOf(attributes, content)?.text).toBe(text);
});
