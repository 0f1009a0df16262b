import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { built, entryOf, run } from "../built.js";
import spec from "./spec.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

describe.skipIf(!hasCorpus)("Kafka", () => {
  it.each([
    ["10", 62, "NOT_LEADER_FOR_PARTITION"],
    ["26", 90, "NOT_LEADER_OR_FOLLOWER"],
    ["39", 129, "NOT_LEADER_OR_FOLLOWER"],
  ])("release %s has %i codes", async (release, size, six) => {
    const made = await built(spec, folder, corpus(`html/protocol_errors.${release}.html`));
    expect(made.errors).toEqual([]);
    const entries = made.entries("ErrorCode");
    const rows = readFileSync(corpus(`html/protocol_errors.${release}.html`), "utf8").match(/<tr><td>/g);
    expect([entries.length, rows?.length]).toEqual([size, size]);
    expect(entryOf(entries, 6)).toMatchObject({ name: six, retriable: true });
    expect(entryOf(entries, -1)).toMatchObject({ name: "UNKNOWN_SERVER_ERROR", retriable: false });
    expect(entryOf(entries, 0)).toEqual({ value: 0, name: "NONE", retriable: false });
  });

  it("generates an open type whose guard knows the negative code", async () => {
    const made = await built(spec, folder);
    const { isKnownErrorCode, errorCodeName } = run(made) as Record<string, (x: unknown) => unknown>;
    expect([isKnownErrorCode?.(-1), isKnownErrorCode?.(9999), errorCodeName?.(-1)]).toEqual([
      true,
      false,
      "UNKNOWN_SERVER_ERROR",
    ]);
  });
});
