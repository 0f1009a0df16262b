import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { modelOf } from "../../all-specs.js";
import { corpus, hasCorpus } from "../../corpus.js";
import { built, entryOf, run } from "../built.js";
import { page10Errata } from "./errata.js";
import page10 from "./page-10.spec.js";
import page12 from "./page-12.spec.js";
import page25 from "./page-25.spec.js";

const here = fileURLToPath(new URL(".", import.meta.url));

describe.skipIf(!hasCorpus)("WBXML code pages", () => {
  it("page 25 has 22 tokens and exactly the gaps that the spec expects", async () => {
    const made = await built(page25, here);
    expect(made.errors).toEqual([]);
    expect(made.entries("FindTag")).toHaveLength(22);
    expect(entryOf(made.entries("FindTag"), 0x11)).toMatchObject({
      name: "Response",
      protocolVersions: ["16.1"],
    });
    const { isSupported } = run(made) as {
      isSupported(value: number, version: string): boolean;
    };
    expect([isSupported(0x11, "16.1"), isSupported(0x11, "14.0"), isSupported(0x10, "16.1")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("page 10 lost tokens, which stay an error", async () => {
    const made = await built(page10, here);
    expect(made.model).toBeUndefined();
    expect(made.errors).toMatchObject([{ code: "table-cut-off" }]);
  });

  it("page 10 with its last row padded has eight rows without a token, all reported", async () => {
    const folder = mkdtempSync(join(tmpdir(), "spectables-page-10-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "page-10.txt");
    writeFileSync(file, `${readFileSync(corpus("text/ms-aswbxml-code-page-10.txt"), "utf8").trimEnd()}\n|\n`);
    const made = await built(page10, folder, file);
    expect(made.errors.map(({ code }) => code)).toEqual(Array(8).fill("row-unaligned"));
  });

  it("pages 10, 12 and 25 are what the product has, page 10 with an erratum per lost token", async () => {
    const folder = mkdtempSync(join(tmpdir(), "spectables-page-10-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "page-10.txt");
    writeFileSync(file, `${readFileSync(corpus("text/ms-aswbxml-code-page-10.txt"), "utf8").trimEnd()}\n|\n`);
    const mended = await built({ ...page10, errata: page10Errata }, folder, file);
    const read = [
      { page: 10, made: mended },
      { page: 12, made: await built(page12, here) },
      { page: 25, made: await built(page25, here) },
    ];
    for (const { page, made } of read) {
      expect(made.errors).toEqual([]);
      const entries = Object.values(made.model?.tables ?? {}).flatMap(({ entries }) => entries);
      const own = modelOf("ms-aswbxml").tables.Wbxml?.entries.filter((entry) => entry.page === page);
      expect(entries.map(({ value, name, protocolVersions }) => ({ value, name, protocolVersions }))).toEqual(
        own?.map(({ token, tag, protocolVersions }) => ({ value: token, name: tag, protocolVersions })),
      );
    }
    expect(mended.model?.tables.ResolveTag?.errata).toHaveLength(8);
  });
});
