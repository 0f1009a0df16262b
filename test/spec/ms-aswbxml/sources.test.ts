import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../generator/read/document.js";
import { modelOf, root } from "../../all-specs.js";
import { sources } from "../../sources.js";

interface Token {
  readonly page: number;
  readonly token: number;
  readonly tag: string;
  readonly versions: string;
}

const book = "xlsx/MS-ASWBXML_RequirementSpecification.xlsx";
const all = ["2.5", "12.0", "12.1", "14.0", "14.1", "16.0", "16.1"];
const tables = modelOf("ms-aswbxml").tables;
const own = new Map(
  (tables.Wbxml?.entries ?? []).map((entry) => {
    const versions = (entry.protocolVersions as string[]).join(", ");
    const { page, token, tag } = entry as unknown as Token;
    return [`${page} ${token}`, { page, token, tag, versions }];
  }),
);

/** The tokens of the pages that a stand-in has. */
const ofPages = (...pages: number[]) => new Map([...own].filter(([, { page }]) => pages.includes(page)));

describe.each(sources)("the code pages, against the requirement specification ($from)", (source) => {
  const sentence =
    /Code Page (?<page>\d+): ?\w+\] ?\[Tag name\] ?(?<tag>\w+)(?<note>[^[]*?) ?\[Token\](?<words>[^[]*?)(?<token>0x\w\w) ?\[supports protocol versions\] ?(?<versions>[\d., ]+|All)$/;

  it("have every token of it, and no other, with the same tag and versions", async () => {
    const { document } = await source.read(book, { file: "x" });
    const read = rowsOf(document).flatMap((cells) => {
      const text = cells[2] ?? "";
      if (!text.includes("[Token]")) return [];
      const { page, tag, note, words, token, versions } = sentence.exec(text)?.groups ?? {};
      expect(page, text).toBeDefined();
      return [
        {
          page: Number(page),
          token: Number(token),
          tag: tag ?? "",
          versions: versionsOf(versions),
          note,
          words,
        },
      ];
    });
    expect(read).toHaveLength(source.pick(57, 586));
    expect(new Map(read.map(({ note: _, words: __, ...one }) => [`${one.page} ${one.token}`, one]))).toEqual(
      source.pick(ofPages(10, 12, 25), own),
    );
    // The source's damage: a note within a name, and a name beside a token.
    expect(read.filter(({ note }) => note?.trim()).map(({ tag, note }) => `${tag}${note}`)).toEqual(
      source.pick(
        ["Availability - see note 1 following this table"],
        [
          "Location - see note 3 following this table",
          "GlobalObjId - see note 4 following this table",
          "Location - see note 2 following this table",
          "Class - see note 1 following this table",
        ],
      ),
    );
    expect(read.filter(({ words }) => words?.trim()).map(({ tag, words }) => `${tag}:${words}`)).toEqual(
      source.pick(["NickName: AccountName "], ["AssistantName: Anniversary "]),
    );
  });

  it("have its global tokens and its list of pages, but for the spelling of one name", async () => {
    const { document } = await source.read(book, { file: "x" });
    const texts = rowsOf(document).map((cells) => cells[2] ?? "");
    const found = (pattern: RegExp) => texts.flatMap((text) => pattern.exec(text)?.slice(1) ?? []);
    const globals = tables.GlobalToken?.entries ?? [];
    expect(globals.flatMap(({ value, name }) => [Number(value).toString(16).toUpperCase(), name])).toEqual(
      found(/global WBXML token\] (\w+) \[for Token name\] (\w+),/),
    );
    const pages = tables.CodePage?.entries ?? [];
    expect(pages.flatMap(({ value, name }) => [String(value), name === "GAL" ? "Gal" : name])).toEqual(
      found(/\[Code page\] (\d+) ?\[that indicates\] \[XML namespace\] (\w+)/),
    );
  });
});

describe.each(sources)("the code pages, against the document of 2015 ($from)", (source) => {
  const same = source.pick(34, 559);

  it(`say the same of ${same} tokens; every difference is one of these`, async () => {
    const { document } = await source.read("pdf/MS-ASWBXML.6145dd6f.pdf", { file: "x" });
    const old = new Map<string, Token>();
    let page = 0;
    for (const block of document.blocks) {
      if (block.kind === "heading") page = Number(/Code Page (\d+)/.exec(block.title)?.[1] ?? Number.NaN);
      for (const [tag = "", token = "", versions = ""] of rowsIn(block)) {
        if (Number.isNaN(page) || !/^0x/.test(token)) continue;
        const one = { page, token: Number(token), tag: tag.replace(/ — see note.*/, ""), versions };
        old.set(`${page} ${one.token}`, one);
      }
    }
    const both = [...old].flatMap(([key, one]) => {
      const now = own.get(key);
      return now === undefined ? [] : [{ one, now }];
    });
    const words = ({ page: number, tag }: Token) => `${number} ${tag}`;
    // Revision 22.2 calls them otherwise.
    const renamed = both.filter(({ one, now }) => one.tag !== now.tag);
    expect(renamed.map(({ one, now }) => `${words(one)} -> ${now.tag}`)).toEqual(
      source.pick(["12 Mms -> MMS"], ["21 ForwardeeName -> Name", "21 ForwardeeEmail -> Email"]),
    );
    expect(both.length - renamed.length).toBe(same);
    // The document is older than 16.1; else the versions are the same.
    const until = (versions: string) => versions.replace(/(?:, )?16\.1$/, "");
    expect(both.filter(({ one, now }) => until(versionsOf(one.versions)) !== until(now.versions))).toEqual(
      [],
    );
    // Tokens of 2.5 alone, which the requirements leave out.
    const gone = [...old].filter(([key]) => !own.has(key)).map(([, one]) => one);
    expect([gone.length, new Set(gone.map(({ versions }) => versions))]).toEqual([
      source.pick(1, 22),
      new Set(["2.5"]),
    ]);
    // Tokens that came with 16.1.
    const came = [...source.pick(ofPages(10, 12, 25), own)]
      .filter(([key]) => !old.has(key))
      .map(([, one]) => one);
    expect([came.length, new Set(came.map(({ versions }) => versions))]).toEqual([
      source.pick(22, 25),
      new Set(["16.1"]),
    ]);
  });
});

it("has what it says of its sources, and no sentence of theirs", () => {
  const text = readFileSync(`${root}spec/ms-aswbxml/code-pages.md`, "utf8");
  expect(text).not.toMatch(/listed in the following table|specified in|see note/);
  expect(text.split("\n").filter((line) => line !== "" && !/^[|#]/.test(line))).toHaveLength(1);
});

function versionsOf(text = ""): string {
  return text === "All" ? all.join(", ") : text.split(/, ?/).join(", ");
}

function rowsOf({ blocks }: Document): string[][] {
  return blocks.flatMap(rowsIn);
}

function rowsIn(block: Block): string[][] {
  return block.kind === "table" ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
}
