import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diff } from "../../generator/compare/diff/diff.js";
import type { Lock } from "../../generator/lock/lock.js";
import { lockOf } from "../../generator/lock/make.js";
import { guardNames } from "../../generator/lock/names.js";
import { make } from "../../generator/pipeline/make.js";
import { specFileOf } from "../../generator/spec/project.js";
import type { Spec } from "../../generator/spec/spec.js";
import { modelOf, root } from "../all-specs.js";

type Lines = Readonly<Record<string, string>>;

/** One of the project's specs with lines of its document replaced, and with more in its spec.ts. */
async function changed(id: string, document: string, lines: Lines, more: Partial<Spec> = {}) {
  const file = `spec/${id}/${document}`;
  let text = readFileSync(`${root}${file}`, "utf8");
  for (const [from, to] of Object.entries(lines)) {
    if (text.split(from).length !== 2) throw new Error(`${from} must stand there once`);
    text = text.replace(from, to);
  }
  const load = async (_: string, one: string) => {
    const specFile = specFileOf(one);
    const { default: spec } = (await import(`${root}${specFile}`)) as { default: Spec };
    return { spec: one === id ? { ...spec, ...more } : spec, file: specFile };
  };
  const made = await make(root, id, load(root, id), new Map([[file, Buffer.from(text)]]), undefined, load);
  return { ...made, errors: made.diagnostics.filter(({ severity }) => severity === "error") };
}

async function modelWith(...[id, document, lines, more]: Parameters<typeof changed>) {
  const { model, spec, errors } = await changed(id, document, lines, more);
  if (model === undefined || spec === undefined) throw new Error(JSON.stringify(errors));
  return { model, spec };
}

describe("diff tells what the next revision may change of", () => {
  const page25 = "### 2.1.2.1.26 Code page 25: Find";
  const page26 = `### 2.1.2.1.27 Code page 26: Lamps

| Token | Tag | Protocol versions |
| --- | --- | --- |
| 0x05 | Lamp | 16.1 |

${page25}`;

  it.each<readonly [string, string, string, Lines, readonly string[]]>([
    [
      "a tag",
      "ms-aswbxml",
      "code-pages.md",
      { "| 0x0D | NickName |": "| 0x0D | Nickname |" },
      ["major", "field-changed Wbxml 12, 13"],
    ],
    [
      "a token",
      "ms-aswbxml",
      "code-pages.md",
      { "| 0x0E | MMS |": "| 0x0F | MMS |" },
      ["major", "value-removed Wbxml 12, 14", "value-added Wbxml 12, 15"],
    ],
    [
      "versions",
      "ms-aswbxml",
      "code-pages.md",
      { "| 0x05 | Find | 16.1 |": "| 0x05 | Find | 16.0, 16.1 |" },
      ["minor", "support-widened Wbxml 25, 5"],
    ],
    [
      "a page",
      "ms-aswbxml",
      "code-pages.md",
      { "| 25 | Find |": "| 25 | Find |\n| 26 | Lamps |", [page25]: page26 },
      ["minor", "value-added CodePage 26", "value-added Wbxml 26, 5"],
    ],
    [
      "a Status' meaning",
      "ms-asprov",
      "status.md",
      { "| 2 | NoPolicy | there is no policy": "| 2 | NoPolicy | no policy fits, and there is none" },
      ["patch", "meaning-reworded PolicyStatus 2"],
    ],
    [
      "a Status' meaning",
      "ms-ascmd-elements",
      "elements.md",
      { "never sent, since only errors have a Status": "never sent: errors alone have a Status" },
      ["patch", "meaning-reworded AutodiscoverStatus 1"],
    ],
    [
      "a command's name",
      "ms-ashttp",
      "query.md",
      { "| 18 | Ping |": "| 18 | Pong |" },
      ["major", "value-renamed CommandCode 18"],
    ],
  ])("%s: %s", async (_, id, document, lines, told) => {
    const { model } = await modelWith(id, document, lines);
    const { bump, changes } = diff(modelOf(id), model);
    expect([
      bump,
      ...changes.map(({ rule, table, value }) => `${rule} ${table}${value === undefined ? "" : ` ${value}`}`),
    ]).toEqual(told);
  });

  it("nothing: the models are the same", async () => {
    const { model } = await modelWith("ms-aswbxml", "code-pages.md", {});
    expect(diff(modelOf("ms-aswbxml"), model)).toEqual({ bump: "none", changes: [] });
  });
});

describe("the lock", () => {
  const locked = (id: string) => JSON.parse(readFileSync(`${root}spec/${id}/spec.lock.json`, "utf8")) as Lock;
  const guarded = async (id: string, document: string, lines: Lines) => {
    const { model, spec } = await modelWith(id, document, lines);
    return guardNames(locked(id), { tables: model.tables, certain: true }, spec, specFileOf(id)).map(
      ({ code, message }) => `${code}: ${message}`,
    );
  };

  it.each<readonly [string, string, Lines, string]>([
    ["ms-aswbxml", "code-pages.md", { "| 0xC3 | OPAQUE |": "| 0xC3 | OPAQUES |" }, "GlobalToken.OPAQUE"],
    ["ms-asprov", "status.md", { "| 2 | NoPolicy |": "| 2 | NoneThere |" }, "PolicyStatus.NoPolicy"],
    ["ms-ashttp", "query.md", { "| 18 | Ping |": "| 18 | Pong |" }, "CommandCode.Ping"],
  ])("of %s keeps published names", async (id, document, lines, name) => {
    expect(await guarded(id, document, {})).toEqual([]);
    expect(await guarded(id, document, lines)).toEqual([
      expect.stringMatching(new RegExp(`^name-changed: ${name.replace(".", "\\.")} was published as `)),
    ]);
  });

  it("says that a tag or a version of the code pages is another", async () => {
    const rowsOf = async (lines: Lines) => {
      const { model, spec } = await modelWith("ms-aswbxml", "code-pages.md", lines);
      return lockOf(model, spec, "generated/ms-aswbxml", []).tables.Wbxml?.rowsSha256;
    };
    const own = locked("ms-aswbxml").tables.Wbxml?.rowsSha256;
    expect(await rowsOf({})).toBe(own);
    expect(await rowsOf({ "| 0x0D | NickName |": "| 0x0D | Nickname |" })).not.toBe(own);
    expect(await rowsOf({ "| 0x05 | Find | 16.1 |": "| 0x05 | Find | 16.0 |" })).not.toBe(own);
  });
});

describe("errata", () => {
  const why = { why: "The case of a letter.", source: "The revision after it" };

  it("correct a tag of a page, whose row is named by page and token", async () => {
    const errata = [
      { table: "Wbxml", row: "12, 13", column: "tag", found: "NickName", value: "Nickname", ...why },
    ];
    const { model } = await modelWith("ms-aswbxml", "code-pages.md", {}, { errata });
    const entry = model.tables.Wbxml?.entries.find(({ page, token }) => page === 12 && token === 13);
    expect(entry).toMatchObject({ tag: "Nickname", errata: ["tag"] });
    expect(diff(modelOf("ms-aswbxml"), model).changes.map(({ rule }) => rule)).toEqual([
      "field-changed",
      "erratum-added",
    ]);
  });

  it("that the document no longer needs are errors", async () => {
    const errata = [
      { table: "Wbxml", row: "12, 13", column: "tag", found: "NickNam", value: "NickName", ...why },
    ];
    const { model, errors } = await changed("ms-aswbxml", "code-pages.md", {}, { errata });
    expect([model, errors.map(({ code }) => code)]).toEqual([undefined, ["erratum-stale"]]);
  });

  it("correct a Status' meaning", async () => {
    const errata = [
      { table: "PolicyStatus", row: "1", column: "meaning", found: "success", value: "all is well", ...why },
    ];
    const { model } = await modelWith("ms-asprov", "status.md", {}, { errata });
    expect(model.tables.PolicyStatus?.entries[0]).toMatchObject({
      meaning: "all is well",
      errata: ["meaning"],
    });
  });
});
