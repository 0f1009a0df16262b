import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../generator/model/model.js";
import { checkTables } from "../../../spec/ms-ascmd/check.js";
import { model, output } from "../../ms-ascmd.js";

const entries = (table: string): readonly Entry[] => model.tables[table]?.entries ?? [];
const status = (value: number) => entries("CommonStatus").find((entry) => entry.value === value);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("CommonStatus", () => {
  it("has the document's 78 values in its order, each with name, meaning and versions", () => {
    expect(entries("CommonStatus").map(({ value }) => value)).toEqual([
      ...range(101, 156),
      ...range(160, 179),
      183,
      184,
    ]);
    for (const { name, meaning, protocolVersions } of entries("CommonStatus")) {
      expect(name).toMatch(/^[A-Z]\w+$/);
      expect(meaning).toMatch(/\S/);
      expect(protocolVersions).toContain("16.1");
    }
  });

  it("has names that are easily typed wrong", () => {
    const names = [102, 118, 130, 139, 147, 152, 155, 168, 176].map((value) => status(value)?.name);
    expect(names).toEqual([
      "InvalidWBXML",
      "MessagePreviouslySent",
      "AccessDenied",
      "DeviceNotFullyProvisionable",
      "UnexpectedItemClass",
      "NoFoldersFound",
      "MoveCommandDisallowedForNonPersistentMoveAction",
      "IRM_FeatureDisabled",
      "BodyPart_ConversationTooLarge",
    ]);
  });

  it("has the versions by the three groups of the document", () => {
    const from = (version: string) =>
      entries("CommonStatus").filter((entry) => (entry.protocolVersions as string[])[0] === version);
    expect(from("14.0").map(({ value }) => value)).toEqual([...range(101, 156), ...range(160, 163)]);
    expect(from("14.1").map(({ value }) => value)).toEqual(range(164, 177));
    expect(from("16.0").map(({ value }) => value)).toEqual([178, 179, 183, 184]);
    expect(status(101)?.protocolVersions).toEqual(["14.0", "14.1", "16.0", "16.1"]);
  });

  it("has the HTTP responses of the 18 codes that have some", () => {
    const responses = entries("CommonStatus").flatMap(({ value, httpFallback }) => {
      const fallback = httpFallback as { protocolVersions: string[]; responses: unknown[] } | undefined;
      if (fallback === undefined) return [];
      expect(fallback.protocolVersions).toEqual(["2.5", "12.0", "12.1"]);
      return [[value, fallback.responses]];
    });
    expect(responses).toEqual([
      [101, [{ status: 400 }]],
      [103, [{ status: 400 }]],
      [106, [{ status: 400 }, { status: 500, command: "SendMail" }]],
      [110, [{ status: 500 }]],
      [111, [{ status: 503 }]],
      [112, [{ status: 403 }]],
      [113, [{ status: 507 }]],
      [125, [{ status: 403 }]],
      [126, [{ status: 403 }]],
      [132, [{ status: 403, command: "Provision" }, { status: 500 }]],
      [137, [{ status: 501 }]],
      [138, [{ status: 400 }, { status: 505, condition: "version 1.0 devices" }]],
      [140, [{ status: 403, condition: "no policy key header" }, { status: 449 }]],
      [141, [{ status: 449 }]],
      [142, [{ status: 449 }]],
      [143, [{ status: 449 }]],
      [144, [{ status: 449 }]],
      [147, [{ status: 400 }, { status: 501 }]],
    ]);
  });

  it("has the references of the 18 entries that cite something", () => {
    const citing = entries("CommonStatus").filter(({ references }) => references !== undefined);
    expect(citing).toHaveLength(18);
    expect(status(101)?.references).toEqual([{ section: "2.2.1.13" }, { section: "2.2.1.17" }]);
    expect(status(164)?.references).toEqual([
      { document: "MS-ASAIRS", section: "2.2.2.12" },
      { document: "MS-ASAIRS", section: "2.2.2.41.4" },
    ]);
    expect(status(178)?.references).toEqual([
      { section: "2.2.3.79" },
      { document: "MS-ASAIRS", section: "2.2.2.9" },
      { section: "2.2.3.169" },
    ]);
  });

  it("marks what errata corrected, and nothing else", () => {
    const corrected = entries("CommonStatus").flatMap(({ value, errata }) =>
      errata === undefined ? [] : [[value, errata]],
    );
    expect(corrected).toEqual([
      [113, ["meaning"]],
      [118, ["name"]],
      [137, ["meaning"]],
      [147, ["name"]],
      [168, ["meaning"]],
      [169, ["meaning"]],
      [170, ["meaning"]],
      [171, ["meaning"]],
      [173, ["meaning"]],
    ]);
    expect(status(147)?.meaning).toBe(
      "The request tried to operate on a type of items unknown to the server.",
    );
  });

  it("is governed by the sentence on HTTP, with its facts, and the note on the version", () => {
    const prose = model.tables.CommonStatus?.prose;
    expect(prose?.httpFallback).toMatchObject({
      protocolVersions: ["2.5", "12.0", "12.1"],
      httpStatus: ["4xx", "5xx"],
      status: "1xx",
    });
    expect(prose?.protocolVersion?.references).toEqual([
      { document: "MS-ASHTTP", section: "2.2.1.1.2.6" },
      { document: "MS-ASHTTP", section: "2.2.1.1.1.1" },
    ]);
  });
});

describe("StatusScope", () => {
  it("has three values with their meanings", () => {
    expect(entries("StatusScope")).toEqual([
      { value: "Global", name: "Global", meaning: "The status pertains to the overall client request." },
      {
        value: "Item",
        name: "Item",
        meaning: "The status pertains to a particular item within the overall client request.",
      },
      {
        value: "Policy",
        name: "Policy",
        meaning: "The status pertains to a particular policy within the Provision command.",
      },
    ]);
  });
});

describe("Command", () => {
  it("has 20 commands, each with its section and that of its Status element", () => {
    expect(entries("Command")).toHaveLength(20);
    const command = (name: string) => entries("Command").find((entry) => entry.name === name);
    expect(command("Find")).toEqual({
      name: "Find",
      section: "2.2.1.2",
      statusSection: { section: "2.2.3.177.2" },
    });
    expect(command("Provision")).toEqual({
      name: "Provision",
      section: "2.2.1.14",
      statusSection: { document: "MS-ASPROV", section: "2.2.2.54" },
    });
    expect(command("SmartForward")?.statusSection).toEqual(command("SmartReply")?.statusSection);
  });

  it("knows the section of the Status element itself", () => {
    expect(model.tables.Command?.prose?.statusElement?.references).toEqual([{ section: "2.2.3.177" }]);
  });
});

describe("ms-ascmd.json", () => {
  const data = JSON.parse(output("ms-ascmd.json")) as Record<string, unknown>;
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
    JSON.parse(output("ms-ascmd.schema.json")),
  );

  it("is valid against ms-ascmd.schema.json", () => {
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ["a value that is no number", (entry: Record<string, unknown>) => ({ ...entry, value: "101" })],
    ["a missing name", ({ name: _, ...entry }: Record<string, unknown>) => entry],
    ["an empty meaning", (entry: Record<string, unknown>) => ({ ...entry, meaning: "" })],
    [
      "a protocol version that there is not",
      (entry: Record<string, unknown>) => ({ ...entry, protocolVersions: ["9.9"] }),
    ],
    ["an unknown field", (entry: Record<string, unknown>) => ({ ...entry, extra: 1 })],
    ["an erratum of no field", (entry: Record<string, unknown>) => ({ ...entry, errata: ["nothing"] })],
  ])("would not be with %s", (_, damage) => {
    const damaged = structuredClone(data) as {
      tables: { CommonStatus: { entries: Record<string, unknown>[] } };
    };
    damaged.tables.CommonStatus.entries[0] = damage(damaged.tables.CommonStatus.entries[0] ?? {});
    expect(validate(damaged)).toBe(false);
  });
});

it("the tables are checked also where a revision lacks the sentence that governs them", () => {
  const { CommonStatus, ...others } = model.tables;
  if (CommonStatus === undefined) throw new Error("no CommonStatus");
  const { prose: _, ...table } = CommonStatus;
  expect(checkTables({ ...model, tables: { ...others, CommonStatus: table } })).toEqual([]);
});
