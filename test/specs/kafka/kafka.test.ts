import { describe, expect, it } from "vitest";
import { sources } from "../../sources.js";
import { builtFrom, entryOf, run } from "../built.js";
import spec from "./spec.js";

describe.each(sources)("Kafka ($from)", (source) => {
  it.each([
    ["10", source.pick(8, 62), "NOT_LEADER_FOR_PARTITION"],
    ["26", source.pick(14, 90), "NOT_LEADER_OR_FOLLOWER"],
    ["39", source.pick(20, 129), "NOT_LEADER_OR_FOLLOWER"],
  ])("release %s has %i codes", async (release, size, six) => {
    const made = await builtFrom(source, spec, `html/protocol_errors.${release}.html`);
    expect(made.errors).toEqual([]);
    const entries = made.entries("ErrorCode");
    const rows = source.text(`html/protocol_errors.${release}.html`).match(/<tr><td>/g);
    expect([entries.length, rows?.length]).toEqual([size, size]);
    expect(entryOf(entries, 6)).toMatchObject({ name: six, retriable: true });
    expect(entryOf(entries, -1)).toMatchObject({ name: "UNKNOWN_SERVER_ERROR", retriable: false });
    expect(entryOf(entries, 0)).toEqual({ value: 0, name: "NONE", retriable: false });
  });

  it("generates an open type whose guard knows the negative code", async () => {
    const made = await builtFrom(source, spec);
    const { isKnownErrorCode, errorCodeName } = run(made) as Record<string, (x: unknown) => unknown>;
    expect([isKnownErrorCode?.(-1), isKnownErrorCode?.(9999), errorCodeName?.(-1)]).toEqual([
      true,
      false,
      "UNKNOWN_SERVER_ERROR",
    ]);
  });
});
