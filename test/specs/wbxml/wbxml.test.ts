import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../generator/read/index.js";
import { modelOf } from "../../all-specs.js";
import { sources } from "../../sources.js";
import { builtFrom, builtOf, entryOf, nameIn, run } from "../built.js";
import { page10Errata } from "./errata.js";
import page10 from "./page-10.spec.js";
import page12 from "./page-12.spec.js";
import page25 from "./page-25.spec.js";

describe.each(sources)("WBXML code pages ($from)", (source) => {
  /** Page 10 with its last row padded. */
  const padded = () =>
    parseDocument(Buffer.from(`${source.text(nameIn(page10)).trimEnd()}\n|\n`), page10.document.name);

  it("page 25 has 22 tokens and exactly the gaps that the spec expects", async () => {
    const made = await builtFrom(source, page25);
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
    const made = await builtFrom(source, page10);
    expect(made.model).toBeUndefined();
    expect(made.errors).toMatchObject([{ code: "table-cut-off" }]);
  });

  it("page 10 with its last row padded has eight rows without a token, all reported", async () => {
    const made = builtOf(page10, await padded());
    expect(made.errors.map(({ code }) => code)).toEqual(Array(8).fill("row-unaligned"));
  });

  it("pages 10, 12 and 25 are what the product has, page 10 with an erratum per lost token", async () => {
    const mended = builtOf({ ...page10, errata: page10Errata }, await padded());
    const read = [
      { page: 10, made: mended },
      { page: 12, made: await builtFrom(source, page12) },
      { page: 25, made: await builtFrom(source, page25) },
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
