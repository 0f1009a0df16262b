import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { escapeInvisible } from "../../generator/emit/escape.js";
import { emit } from "../../generator/emit/index.js";
import type { Entry, Model } from "../../generator/model/model.js";
import { integer, prose } from "../../generator/rows/kinds/index.js";
import { verifyTypeScript } from "../../generator/write/verify-typescript.js";
import { specOf } from "../build.js";
import { evaluate } from "./evaluate.js";
import { hostileText } from "./hostile.js";
import { shownText } from "./markdown/shown.js";

/** A table whose every text is hostile: numbered codes, and a table of texts that are their own names. */
const spec = specOf(
  {
    kind: "enum",
    columns: {
      value: { header: "Code", kind: integer() },
      name: { header: "Name", kind: prose() },
      meaning: { header: "Meaning", kind: prose() },
    },
  },
  { package: { name: "x", version: "1.0.0", description: "x", notice: "NOTICE.md" } },
);

const text = hostileText.filter((one) => one.trim() !== "");
/** What the guards let through as a member's name. */
const name = text.filter((one) => one !== "__proto__" && String(Number(one)) !== one);

const models: fc.Arbitrary<Model> = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    texts: fc.array(text, { minLength: 4, maxLength: 4 }),
    rule: text,
    found: text,
    why: text,
  })
  .map(({ names, texts, rule, found, why }) => ({
    spec: { id: "test", title: texts[0] ?? "" },
    source: { document: "TEST", file: "spec/test/doc.txt", sha256: "0".repeat(64) },
    tables: {
      Code: {
        kind: "enum",
        columns: [],
        prose: { rule: { text: rule } },
        errata: [{ entry: 100, fields: ["meaning"], found, why, source: why }],
        entries: names.map((one, index) => ({
          value: 100 + index,
          name: one,
          meaning: texts[index],
          ...(index === 0 ? { errata: ["meaning"] } : {}),
        })),
      },
    },
  }));

const run = (model: Model) => emit(model, { spec, out: "generated/test", texts: { notice: "Terms." } });

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe("whatever the document says", () => {
  it("TypeScript is exactly the declared statements and evaluates to exactly the data", async () => {
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        const files = run(model);
        expect(await verifyTypeScript(files)).toEqual([]);
        const { codeByValue, Code } = evaluate(files, "generated/test/index.ts") as {
          codeByValue: Map<number, Entry>;
          Code: Record<string, unknown>;
        };
        const entries = model.tables.Code?.entries ?? [];
        expect(plain([...codeByValue.values()])).toEqual(plain(entries));
        for (const { name: member, value } of entries) {
          expect(Code[String(member)]).toBe(value);
          expect(Code[String(value)]).toBe(member);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("letters that a compiler may not know yet are quoted, and have no constant", async () => {
    const [model] = fc.sample(models, { numRuns: 1, seed: 1 });
    const table = model?.tables.Code;
    if (model === undefined || table === undefined) throw new Error("no model");
    const entries = [{ value: 100, name: "\u{323b0}", meaning: "A letter of Unicode 15." }];
    expect(await verifyTypeScript(run({ ...model, tables: { Code: { ...table, entries } } }))).toEqual([]);
  });

  it("JSON reads back equal", () => {
    fc.assert(
      fc.property(models, (model) => {
        const file = run(model).find(({ path }) => path.endsWith("test.json"));
        const read = JSON.parse(file?.text ?? "") as Model;
        expect([read.spec, read.source, read.tables]).toEqual(
          plain([model.spec, model.source, model.tables]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("Markdown shows it and nothing else", () => {
    const parser = new MarkdownIt({ html: true });
    const folded = (shown: string) => escapeInvisible(shown).replace(/\s+/g, " ").trim();
    fc.assert(
      fc.property(models, (model) => {
        const file = run(model).find(({ path }) => path.endsWith("test.md"));
        const tokens = parser.parse(file?.text ?? "", {});
        expect(tokens.filter(({ type }) => type === "heading_open").map(({ tag }) => tag)).toEqual([
          "h1",
          "h2",
        ]);
        expect(tokens.filter(({ type }) => type === "html_block")).toHaveLength(1);
        const rows: string[][] = [];
        for (const token of tokens.slice(tokens.findIndex(({ type }) => type === "tbody_open"))) {
          if (token.type === "tr_open") rows.push([]);
          if (token.type === "inline") rows.at(-1)?.push(folded(shownText(token)));
        }
        const entries = model.tables.Code?.entries ?? [];
        expect(rows.map((cells) => cells.slice(0, 3))).toEqual(
          entries.map(({ value, name: member, meaning }) => [
            String(value),
            folded(String(member)),
            folded(String(meaning)),
          ]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
