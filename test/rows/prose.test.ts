import { describe, expect, it } from "vitest";
import { integer, z } from "../../generator/index.js";
import type { ProseSpec, TableSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";

const versions = z
  .string()
  .regex(/^Codes of version \d/, "a sentence on versions")
  .transform((text) => ({ version: text.slice(17, 18) }));

const codes = (prose: Readonly<Record<string, ProseSpec>>, rest: Partial<TableSpec> = {}) =>
  specOf({ kind: "map", columns: { value: { header: "Code", kind: integer() } }, prose, ...rest });
const lines = table(["Code"], ["1"], ["2"]);
const proseOf = ({ model }: ReturnType<typeof build>) => model?.tables.Code?.prose;

describe("the sentences that govern a table", () => {
  it("give their text, the facts in it, and what it cites, as far as there is any", () => {
    const text = ["Codes of version 3, see [RFC9110].", "All are numbers.", ...lines];
    const made = build(
      text,
      codes({ since: { begins: "Codes of", facts: versions }, all: { begins: "All" } }),
    );
    expect(proseOf(made)).toEqual({
      since: {
        text: "Codes of version 3, see [RFC9110].",
        version: "3",
        references: [{ document: "RFC9110" }],
      },
      all: { text: "All are numbers." },
    });
  });

  it("are not in the model where the spec wants none", () => {
    const { model, errors } = build(
      lines,
      specOf({ kind: "map", columns: { value: { header: "Code", kind: integer() } } }),
    );
    expect(errors).toEqual([]);
    expect(model?.tables.Code).not.toHaveProperty("prose");
  });

  it("are an error where their facts are not there, with the sentence, and the others are read", () => {
    const text = ["Codes of all versions.", "All are numbers.", ...lines];
    const { errors } = build(
      text,
      codes({ since: { begins: "Codes of", facts: versions }, all: { begins: "None" } }),
    );
    expect(errors.map(({ code, message, place, excerpt }) => [code, message, place?.line, excerpt])).toEqual([
      [
        "prose-invalid",
        "Code.prose.since: expected a sentence on versions.",
        1,
        { line: "Codes of all versions.", start: 0, length: 22 },
      ],
      [
        "prose-not-found",
        '0 paragraphs for Code.prose.all begin with "None"; there must be one.',
        1,
        undefined,
      ],
    ]);
    expect(errors[1]?.details).toEqual(["line 1: Codes of all versions.", "line 2: All are numbers."]);
  });

  it("say everything that was expected of them", () => {
    const both = z
      .string()
      .superRefine((_, context) => {
        context.addIssue("one thing");
        context.addIssue("and another");
      })
      .transform(() => ({}));
    const { errors } = build(["All of it.", ...lines], codes({ all: { begins: "All", facts: both } }));
    expect(errors.map(({ message }) => message)).toEqual([
      "Code.prose.all: expected one thing; and another.",
    ]);
  });

  it("must begin as the spec says, and only once, at the second of two", () => {
    const spec = codes({ all: { begins: "All codes" } });
    expect(proseOf(build(["All codes count.", "Not All codes do.", ...lines], spec))?.all?.text).toBe(
      "All codes count.",
    );
    const { errors } = build(["All codes count.", "All codes are here.", ...lines], spec);
    expect(errors).toMatchObject([{ code: "prose-not-found", place: { line: 2 } }]);
    expect(errors[0]?.message).toContain("2 paragraphs");
  });

  it("are looked for in the table's section, or in the whole document where it names none", () => {
    const text = [
      "1 First",
      "All codes count.",
      "1.1 Within",
      "All rows count.",
      "2 Second",
      "All codes go.",
      ...lines,
    ];
    const second = build(text, codes({ all: { begins: "All codes" } }, { section: "2" }));
    expect(proseOf(second)?.all?.text).toBe("All codes go.");
    expect(build(text, codes({ all: { begins: "All rows" } }, { section: "2" })).errors).toMatchObject([
      { code: "prose-not-found", place: { line: 1, column: 1 } },
    ]);
    expect(proseOf(build(text, codes({ all: { begins: "All rows" } })))?.all?.text).toBe("All rows count.");
  });

  it("are not asked for one by one where neither the table nor its section is there", () => {
    const spec = codes({ all: { begins: "All" }, some: { begins: "Some" } }, { section: "7" });
    const codesOf = (text: string[]) => build(text, spec).errors.map(({ code }) => code);
    expect(codesOf(["1 First", "All of it."])).toEqual(["table-not-found"]);
    expect(codesOf(["7 Seventh", "All of it."]).sort()).toEqual(["prose-not-found", "table-not-found"]);
    expect(codesOf(["7 Seventh", "Nothing of it."]).sort()).toEqual([
      "prose-not-found",
      "prose-not-found",
      "table-not-found",
    ]);
  });
});
