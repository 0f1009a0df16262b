import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { built, entryOf, run } from "../built.js";
import page10 from "./page-10.spec.js";
import page25 from "./page-25.spec.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

describe.skipIf(!hasCorpus)("WBXML code pages", () => {
  it("page 25 has 22 tokens and exactly the gaps that the spec expects", async () => {
    const made = await built(page25, folder);
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
    const made = await built(page10, folder);
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
});
