import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hasCorpus } from "../../corpus.js";
import { built, count, entryOf, run } from "../built.js";
import spec from "./spec.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

describe.skipIf(!hasCorpus)("MQTT", () => {
  it("has 0x00 once, with two aliases that keep their packets", async () => {
    const made = await built(spec, folder);
    expect(made.errors).toEqual([]);
    const entries = made.entries("ReasonCode");
    expect([entries.length, count(entries, "aliases")]).toEqual([43, 2]);
    expect(entryOf(entries, 0)).toMatchObject({
      name: "Success",
      aliases: [
        { name: "NormalDisconnection", documentName: "Normal disconnection", packets: "DISCONNECT" },
        { name: "GrantedQoS0", documentName: "Granted QoS 0", packets: "SUBACK" },
      ],
    });
    // The document gives every number twice.
    for (const { decimal, value } of entries) expect(decimal).toBe(value);
    const { ReasonCode } = run(made) as { ReasonCode: Record<string | number, unknown> };
    expect([ReasonCode[0], ReasonCode.GrantedQoS0, ReasonCode.MalformedPacket]).toEqual(["Success", 0, 0x81]);
  });
});
