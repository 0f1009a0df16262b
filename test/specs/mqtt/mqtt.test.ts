import { describe, expect, it } from "vitest";
import { sources } from "../../sources.js";
import { builtFrom, count, entryOf, run } from "../built.js";
import spec from "./spec.js";

describe.each(sources)("MQTT ($from)", (source) => {
  it("has 0x00 once, with two aliases that keep their packets", async () => {
    const made = await builtFrom(source, spec);
    expect(made.errors).toEqual([]);
    const entries = made.entries("ReasonCode");
    expect([entries.length, count(entries, "aliases")]).toEqual([source.pick(8, 43), 2]);
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
