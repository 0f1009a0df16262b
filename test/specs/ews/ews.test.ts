import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hasCorpus } from "../../corpus.js";
import { built, count, entryOf } from "../built.js";
import spec from "./spec.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

describe.skipIf(!hasCorpus)("EWS", () => {
  it("has 459 names in 482 rows, and keeps the other words of the repeated ones", async () => {
    const made = await built(spec, folder);
    expect(made.errors).toEqual([]);
    const entries = made.entries("ResponseCode");
    expect([entries.length, count(entries, "repeated")]).toEqual([459, 22]);
    expect(made.notes.map(({ details }) => details?.length)).toEqual([1, 22]);
    expect(entryOf(entries, "ErrorDuplicateSOAPHeader")).toMatchObject({
      meaning: "This error indicates that there are duplicate SOAP headers.",
      repeated: [{ meaning: "Specifies that there are duplicate SOAP headers." }],
    });
  });
});
