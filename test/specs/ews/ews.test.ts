import { describe, expect, it } from "vitest";
import { sources } from "../../sources.js";
import { builtFrom, count, entryOf } from "../built.js";
import spec from "./spec.js";

describe.each(sources)("EWS ($from)", (source) => {
  const [names, rows, others] = source.pick([8, 11, 2], [459, 482, 22]);

  it(`has ${names} names in ${rows} rows, and keeps the other words of the repeated ones`, async () => {
    const made = await builtFrom(source, spec);
    expect(made.errors).toEqual([]);
    const entries = made.entries("ResponseCode");
    expect([entries.length, count(entries, "repeated")]).toEqual([names, others]);
    expect(made.notes.map(({ details }) => details?.length)).toEqual([1, others]);
    expect(entryOf(entries, "ErrorDuplicateSOAPHeader")).toMatchObject({
      meaning: source.pick(
        "A header stands twice in the SOAP request.",
        "This error indicates that there are duplicate SOAP headers.",
      ),
      repeated: [
        {
          meaning: source.pick(
            "The request repeats a SOAP header.",
            "Specifies that there are duplicate SOAP headers.",
          ),
        },
      ],
    });
  });
});
