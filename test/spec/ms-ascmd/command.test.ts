import { describe, expect, it } from "vitest";
import { commandWithSection } from "../../../spec/ms-ascmd/command.js";

const read = (text: string) => commandWithSection().cell.safeParse(text);

describe("command-with-section", () => {
  it.each([
    ["Sync (section 2.2.1.21)", "Sync", "2.2.1.21"],
    ["X2 (section 12.10)", "X2", "12.10"],
  ])("reads: %s", (text, name, section) => {
    expect(read(text).data).toEqual({ name, section });
  });

  it.each([
    "Sync",
    "Sync (2.2.1)",
    "Sync (section 2)",
    "Sync (section 2.)",
    "Sync (section A.2)",
    "Sync (Section 2.2)",
    "sync (section 2.2)",
    "S-c (section 2.2)",
    "the Sync (section 2.2)",
    "Sync (section 2.2) and so on",
    "",
  ])("refuses: %s", (text) => {
    expect(read(text).error?.issues.map(({ message }) => message)).toEqual([
      "a command with its section, such as Sync (section 2.2.1.21)",
    ]);
  });

  it("is a name and a section, neither of them empty", () => {
    const kind = commandWithSection();
    if (!("fields" in kind)) throw new Error("a kind of two fields");
    expect(kind.id).toBe("command-with-section");
    for (const field of Object.values(kind.fields)) {
      const schema = field.schema({ entries: [], named: (_, one) => one });
      expect([schema.safeParse("x").success, schema.safeParse("").success]).toEqual([true, false]);
      expect(field.words("x")).toBe("x");
    }
  });
});
