import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { proposalOf } from "../../propose/tables.js";

/** Where the documents are not there, these say that they are skipped. */
describe.skipIf(!hasCorpus)("documents as they are", () => {
  const textOf = (file: string) => readFileSync(corpus(file), "utf8");

  it("have 271 errors of a remote access service, of which one is misprinted and named", async () => {
    const { tables } = await proposalOf(textOf("markdown/rras-error-codes.md"), "rras-error-codes.md");
    expect(tables[0]).toMatchObject({ kind: "enum", minRows: 270 });
    expect(tables[0]?.entries).toHaveLength(270);
    expect(tables[0]?.remarks).toMatch(/Left out: .*7ERROR_SHARING_PRIVATE_INSTALL64.*\(line 872\)/);
  });

  it("have 158 enums of one header, under the names that their headings give", async () => {
    const text = textOf("markdown/mavlink-common.md");
    const begin = text.indexOf("\n## Enumerated Types");
    const headings = text.slice(begin, text.indexOf("\n## ", begin + 1)).matchAll(/^### (\w+)/gm);
    const names = [...headings].map(([, name = ""]) => name.replaceAll("_", "").toLowerCase());
    const { tables, reasons } = await proposalOf(text, "mavlink-common.md", {
      header: "Value | Name | Description",
    });
    expect(reasons).toEqual([]);
    expect(names).toHaveLength(158);
    expect(tables.map(({ name }) => name.toLowerCase())).toEqual(names);
    expect(new Set(tables.map(({ kind }) => kind))).toEqual(new Set(["enum", "flags"]));
  }, 60_000);
});
