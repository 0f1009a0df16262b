import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as tsMorph from "ts-morph";
import { describe, expect, it } from "vitest";
import { entryName } from "../../../generator/kinds/index.js";
import type { Spec } from "../../../generator/spec/spec.js";
import { verifyTypeScript } from "../../../generator/write/verify-typescript.js";
import { built, run } from "../built.js";
import lantern from "./lantern.spec.js";
import states from "./states.spec.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const made = await built(lantern, folder);

/** What is wrong with a spec that is this one but for a table. */
async function errorsOf(spec: Spec) {
  return (await built(spec, folder)).errors.map(({ code, message, details }) => [code, message, details]);
}

describe("a document with every quirk", () => {
  it("is read whole", () => {
    expect(made.errors).toEqual([]);
    expect(made.entries("Lamp")).toEqual([
      {
        value: 0,
        name: "LAMP_OK",
        meaning: "The lamp is lit.",
        aliases: [{ name: "LAMP_READY", meaning: "The lamp could be lit." }],
      },
      { value: 0x90314, name: "LAMP_I_WARM", meaning: "The lamp is warm." },
      { value: 0xc0000001, name: "LAMP_E_BROKEN", meaning: "The lamp is broken." },
    ]);
    expect(
      made.entries("SocketError").map(({ name, value, documentName }) => [name, value, documentName]),
    ).toEqual([
      ["Eintr", 10004, "LMPEINTR"],
      ["NoOil", 10013, "LMP_NO_OIL"],
    ]);
    expect(made.entries("SocketError")[0]).toMatchObject({
      meaning: "Interrupted.\nSomebody blew; see wind.",
      links: ["wind.md"],
    });
    expect(made.entries("Reason")).toMatchObject([
      { decimal: 0, name: "success", protocolVersions: ["1.0", "1.1", "2.0"], required: true },
      { value: 0x81, name: "malformedWick", protocolVersions: ["1.1", "2.0"], required: false },
    ]);
    expect(made.entries("Word")).toEqual([
      { value: "NoError", name: "NoError", meaning: "All is well." },
      {
        value: "OutOfOil",
        name: "OutOfOil",
        meaning: "There is no oil.",
        repeated: [{ meaning: "The oil is used up." }],
      },
    ]);
    expect(made.entries("Range")).toHaveLength(3);
    expect(made.entries("Range")[1]).toEqual({
      range: [
        { first: 0x10, last: 0x10 },
        { first: 0x20, last: 0x2f },
      ],
      use: "Free",
    });
    expect(made.entries("Wide")[0]).toEqual({ value: "18446744073709551615", name: "EVERYTHING" });
  });

  it("generates code that says exactly that", async () => {
    expect(verifyTypeScript(made.files(), tsMorph)).toEqual([]);
    const module = run(made) as unknown as {
      Lamp: Record<string | number, unknown>;
      Reason: Record<string, unknown>;
      isKnownWord(x: unknown): boolean;
      flagSplit(value: number): number[];
      range: readonly unknown[];
      wideByKey: ReadonlyMap<bigint, { name: string }>;
      isSupported(value: number, version: string): boolean;
    };
    expect([module.Lamp[0], module.Lamp.LAMP_READY]).toEqual(["LAMP_OK", 0]);
    expect(module.Reason).toEqual({ success: 0, normalEnd: 0, malformedWick: 0x81 });
    expect([module.isKnownWord("NoError"), module.isKnownWord("Other")]).toEqual([true, false]);
    expect(module.flagSplit(0x80000001)).toEqual([1, 0x80000000]);
    expect(module.range).toHaveLength(3);
    expect(module.wideByKey.get((1n << 64n) - 1n)?.name).toBe("EVERYTHING");
    expect([module.isSupported(0x81, "2.0"), module.isSupported(0x81, "1.0")]).toEqual([true, false]);
  });

  it("gives JSON that its schema describes", () => {
    const text = (end: string) => JSON.parse(made.files().find(({ path }) => path.endsWith(end))?.text ?? "");
    const { bodySha256: _, ...schema } = text("lantern.schema.json");
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const model = text("lantern.json");
    expect([validate(model), validate.errors]).toEqual([true, null]);
    model.tables.Wide.entries[0].value = 1;
    expect(validate(model)).toBe(false);
  });

  it("is refused where a column names an entry that another table does not have", async () => {
    const { Lamp, Flag } = lantern.tables;
    if (Lamp === undefined || Flag === undefined) throw new Error("no such table");
    const others = { ...lantern.tables.Lamp, section: "1", stripPrefix: "LAMP_" } as typeof Lamp;
    expect(await errorsOf({ ...lantern, tables: { Lamp: others, Flag } })).toEqual([]);
    const { Reason } = lantern.tables;
    const flag = {
      ...Flag,
      columns: { ...Flag.columns, lamp: { header: "Uses", kind: entryName("Reason") } },
    };
    expect(await errorsOf({ ...lantern, tables: { Reason: Reason as typeof Lamp, Flag: flag } })).toEqual([
      ["entry-unknown", 'Flag, "Uses": Reason has no such entry.', ['"LAMP_OK"', '"LAMP_I_WARM"']],
    ]);
  });
});

describe("groups of rows", () => {
  it("tell names apart", async () => {
    const { errors, entries } = await built(states, folder);
    expect(errors).toEqual([]);
    expect(entries("State").map(({ name, class: title }) => [name, title])).toEqual([
      ["warning", "Class 01 — Warning"],
      ["text_cut_Class_01_Warning", "Class 01 — Warning"],
      ["text_cut_Class_22_Data", "Class 22 — Data"],
    ]);
    expect(entries("Error")[0]).toEqual({ name: "UNKNOWN", value: -1, retriable: false });
  });
});
