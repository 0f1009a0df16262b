import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hasCorpus } from "../../corpus.js";
import { built, entryOf } from "../built.js";
import spec from "./spec.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

describe.skipIf(!hasCorpus)("PostgreSQL", () => {
  it("has 261 codes in 43 classes, and tells the five names apart that occur twice", async () => {
    const made = await built(spec, folder);
    expect(made.errors).toEqual([]);
    const entries = made.entries("SqlState");
    expect([entries.length, new Set(entries.map((entry) => entry.class)).size]).toEqual([261, 43]);
    expect(entryOf(entries, "22001")).toEqual({
      value: "22001",
      name: "string_data_right_truncation_22",
      class: "22",
      classTitle: "Data Exception",
      documentName: "string_data_right_truncation",
    });
    expect(entries.filter((entry) => entry.documentName !== undefined)).toHaveLength(10);
    // The code's first two characters are its class: the document says so of every row.
    for (const entry of entries) expect((entry.value as string).slice(0, 2)).toBe(entry.class);
  });

  it("is an error without a word in the spec, for each of the five names", async () => {
    const { duplicates: _, ...table } = spec.tables.SqlState as NonNullable<typeof spec.tables.SqlState>;
    const made = await built({ ...spec, tables: { SqlState: table } }, folder);
    expect(made.errors.map(({ code }) => code)).toEqual(Array(5).fill("name-duplicate"));
  });
});
