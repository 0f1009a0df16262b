import { describe, expect, it } from "vitest";
import { readDocument } from "../../../generator/read/index.js";
import { tablesOf } from "../../../generator/table/table.js";
import { corpus, hasCorpus } from "../../corpus.js";

const read = async (file: string) => tablesOf((await readDocument(corpus(file), { file })).document);

/** `12 0x05` to the tag's name, and the versions that have it. */
async function tokensOfPdf(): Promise<Map<string, readonly [name: string, versions: string]>> {
  const pages = (await read("pdf/MS-ASWBXML.6145dd6f.pdf")).filter(({ header }) => header[0] === "Tag name");
  return new Map(
    pages.flatMap(({ section, rows }) => {
      const [, page] = /^Code Page (\d+)/.exec(section?.title ?? "") ?? [];
      return rows.map(({ cells: [name, token, versions] }) => {
        const plain = name?.text.replace("—", "-") ?? "";
        return [`${page} ${token?.text.toLowerCase()}`, [plain, versions?.text ?? ""]] as const;
      });
    }),
  );
}

/** The same from sentences of a later revision: `[In Code Page 12: Contacts2] … [Tag name] X [Token] 0x05`. */
async function tokensOfRequirements(): Promise<Map<string, string>> {
  const sheets = await read("xlsx/MS-ASWBXML_RequirementSpecification.xlsx");
  const texts = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  // One of them names another tag beside its token, by mistake.
  const sentence =
    /\[In Code Page (\d+):[^\]]*\].*?\[Tag name\]\s*(.*?)\s*\[Token\]\s*(?:Anniversary )?(0x[\da-f]+)/is;
  return new Map(
    texts.flatMap((text) => {
      const [, page, name = "", token = ""] = sentence.exec(text) ?? [];
      return page === undefined ? [] : [[`${page} ${token.toLowerCase()}`, name] as const];
    }),
  );
}

describe.skipIf(!hasCorpus)(
  "the tokens of WBXML, from a PDF file and from a workbook about a later revision",
  () => {
    it("are the same but for what the revisions differ in", async () => {
      const [pdf, sheet] = await Promise.all([tokensOfPdf(), tokensOfRequirements()]);
      expect([pdf.size, sheet.size]).toEqual([583, 586]);
      const shared = [...pdf].filter(([token]) => sheet.has(token));
      expect(shared).toHaveLength(561);
      const renamed = shared.flatMap(([token, [name]]) =>
        sheet.get(token) === name ? [] : [[token, name, sheet.get(token)]],
      );
      expect(renamed).toEqual([
        ["21 0x17", "ForwardeeName", "Name"],
        ["21 0x18", "ForwardeeEmail", "Email"],
      ]);
      // The requirements leave out what protocol version 2.5 alone has.
      const older = [...pdf].filter(([token]) => !sheet.has(token));
      expect(older.filter(([, [, versions]]) => versions !== "2.5")).toEqual([]);
      expect(older).toHaveLength(22);
      // Code page 25 came later, as did three tokens of others.
      const newer = [...sheet].filter(([token]) => !pdf.has(token));
      expect(newer.filter(([token]) => !token.startsWith("25 ")).map(([, name]) => name)).toEqual([
        "ProposedStartTime",
        "ProposedEndTime",
        "AccountOnlyRemoteWipe",
      ]);
      expect(newer).toHaveLength(25);
    }, 60_000);

    it("stand in tables of which none is torn by a page", async () => {
      const pages = (await read("pdf/MS-ASWBXML.6145dd6f.pdf")).filter(
        ({ header }) => header[0] === "Tag name",
      );
      // Every code page but 3, which has none, in one table.
      expect(pages).toHaveLength(24);
      expect(new Set(pages.map(({ section }) => section?.number)).size).toBe(24);
      expect(pages.flatMap(({ rows }) => rows.filter(({ problem }) => problem))).toEqual([]);
    }, 60_000);
  },
);
