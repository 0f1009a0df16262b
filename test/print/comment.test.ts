import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { docComment, lineComment } from "../../generator/print/comment.js";
import { hostileText } from "../emit/hostile.js";

/** What a parser makes of a text: its statements, and the documentation of the first. */
function parse(text: string) {
  const source = ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true);
  expect((source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
  const [first] = source.statements;
  const docs = first === undefined ? [] : ts.getJSDocCommentsAndTags(first).filter(ts.isJSDoc);
  return { statements: source.statements.map((statement) => statement.getText()), docs };
}

function wordByWord(line: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/\s+/)) {
    if (current !== "" && current.length + 1 + word.length > 100) {
      lines.push(current);
      current = `${line.startsWith("- ") ? "  " : ""}${word}`;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

describe("docComment", () => {
  it("is one comment with no tag, whatever the texts are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileText, fc.array(hostileText, { maxLength: 3 })), { maxLength: 3 }),
        (paragraphs) => {
          const { statements, docs } = parse(`${docComment(paragraphs)}\nexport const x = 1;\n`);
          expect(statements).toEqual(["export const x = 1;"]);
          expect(docs.map((doc) => doc.tags ?? [])).toEqual([[]]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has no link, image or HTML where an editor shows it as Markdown, whatever the texts are", () => {
    const parser = new MarkdownIt({ html: true });
    const piece = fc.oneof(
      hostileText,
      fc
        .array(
          fc.constantFrom(
            "[",
            "](",
            "]:",
            "](javascript:x)",
            "![",
            "\\",
            ")",
            "<",
            "<b",
            ">",
            "a",
            " ",
            "\n",
            "`",
          ),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 3 }), (paragraphs) => {
        const shown = docComment(paragraphs)
          .replace(/^\/\*\*|\*\/$/g, "")
          .replace(/^ \* ?/gm, "");
        const types = parser
          .parse(shown, {})
          .flatMap((token) => [token.type, ...(token.children ?? []).map(({ type }) => type)]);
        expect(types.filter((type) => /link|image|html/.test(type))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(docComment(["[a](b) [a\\](b) \\[a\\\\](b) <b> \\<b>"])).toBe(
      "/** [a\\](b) [a\\](b) \\[a\\\\\\](b) \\<b> \\<b> */",
    );
  });

  it("wraps long lines and indents the lines of an item", () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(" ");
    expect(docComment(["Short.", [`- ${words}`, "- x"]])).toMatchInlineSnapshot(`
      "/**
       * Short.
       *
       * - word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14
       *   word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28
       *   word29
       * - x
       */"
    `);
  });

  it("wraps as words that are added one by one do", () => {
    const word = fc.constantFrom(
      "a",
      "bc",
      "-",
      "- ",
      "x".repeat(49),
      "y".repeat(101),
      " ",
      "\t",
      "\u00a0",
      "",
    );
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `t${words.join(" ")}.`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 3 }), (lines) => {
        const items = [lines.map((line) => `- ${line}`), lines];
        const expected = items.map((item) =>
          item
            .flatMap(wordByWord)
            .map((line) => ` * ${line}`)
            .join("\n"),
        );
        expect(docComment(items)).toBe(["/**", expected.join("\n *\n"), " */"].join("\n"));
      }),
      { numRuns: 1000 },
    );
  });

  it("is one line where the text is", () => {
    expect(docComment(["A */ b."])).toBe("/** A *\\/ b. */");
  });
});

describe("lineComment", () => {
  it("is nothing but comment, whatever the texts are", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 3 }), (lines) => {
        expect(parse(`${lineComment(lines)}\nexport const x = 1;\n`).statements).toEqual([
          "export const x = 1;",
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});
