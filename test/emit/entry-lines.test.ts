import { describe, expect, it } from "vitest";
import { outputs } from "../ms-ascmd.js";

describe("the lines of entries", () => {
  const files = outputs().filter(({ entries }) => entries.length > 0);

  it.each(files.map(({ path, ...file }) => [path, file] as const))(
    "are theirs in %s",
    (_, { text, entries }) => {
      const lines = text.split("\n");
      let last = 0;
      for (const { entry, name, from, to } of entries) {
        const own = lines.slice(from - 1, to).join("\n");
        expect(own).toContain(name);
        expect(own).toContain(String(entry));
        // One after the other, none of them shared.
        expect(from).toBeGreaterThan(last);
        last = to;
      }
    },
  );

  it("leave no line of a table out between two entries", () => {
    const [file] = files.filter(({ path }) => path.endsWith("/common-status.ts"));
    const gaps = file?.entries.slice(1).map(({ from }, index) => from - (file.entries[index]?.to ?? 0));
    expect(new Set(gaps)).toEqual(new Set([1]));
  });
});
