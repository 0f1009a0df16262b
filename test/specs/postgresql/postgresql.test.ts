import { describe, expect, it } from "vitest";
import { sources } from "../../sources.js";
import { builtFrom, entryOf } from "../built.js";
import spec from "./spec.js";

describe.each(sources)("PostgreSQL ($from)", (source) => {
  const { pick } = source;

  it(`has ${pick(9, 261)} codes in ${pick(6, 43)} classes, and tells the ${pick(2, 5)} names apart that occur twice`, async () => {
    const made = await builtFrom(source, spec);
    expect(made.errors).toEqual([]);
    const entries = made.entries("SqlState");
    expect([entries.length, new Set(entries.map((entry) => entry.class)).size]).toEqual(
      pick([9, 6], [261, 43]),
    );
    expect(entryOf(entries, "22001")).toEqual({
      value: "22001",
      name: "string_data_right_truncation_22",
      class: "22",
      classTitle: "Data Exception",
      documentName: "string_data_right_truncation",
    });
    expect(entries.filter((entry) => entry.documentName !== undefined)).toHaveLength(pick(4, 10));
    // The code's first two characters are its class: the document says so of every row.
    for (const entry of entries) expect((entry.value as string).slice(0, 2)).toBe(entry.class);
  });

  it("is an error without a word in the spec, for each of these names", async () => {
    const { duplicates: _, ...table } = spec.tables.SqlState as NonNullable<typeof spec.tables.SqlState>;
    const made = await builtFrom(source, { ...spec, tables: { SqlState: table } });
    expect(made.errors.map(({ code }) => code)).toEqual(Array(pick(2, 5)).fill("name-duplicate"));
  });
});
