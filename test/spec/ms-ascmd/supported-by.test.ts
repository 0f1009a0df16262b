import { beforeEach, describe, expect, it } from "vitest";
import type { Vocabulary } from "../../../generator/kinds/index.js";
import { responsesIn, supportedBy } from "../../../spec/ms-ascmd/supported-by.js";

const read = (text: string) => supportedBy().cell.safeParse(text);
const fallback = (responses: string) =>
  `Supported by: 14.0, 16.1 When protocol version 2.5, 12.0, or 12.1 is used, ${responses} is returned instead of this status value.`;

describe("supported-by", () => {
  it("reads the versions alone", () => {
    expect(read("Supported by: 14.1, 16.0, 16.1").data).toEqual({
      protocolVersions: ["14.1", "16.0", "16.1"],
    });
    expect(read("Supported by: 16.1").data).toEqual({ protocolVersions: ["16.1"] });
  });

  it.each([
    ["an HTTP 400 response", [{ status: 400 }]],
    [
      "an HTTP 400 response, or an HTTP 500 response for the Sync command,",
      [{ status: 400 }, { status: 500, command: "Sync" }],
    ],
    [
      "an HTTP 403 response for the Sync command, or an HTTP 500 response",
      [{ status: 403, command: "Sync" }, { status: 500 }],
    ],
    [
      "an HTTP 400 response, or an HTTP 505 response for version 1.0 devices,",
      [{ status: 400 }, { status: 505, condition: "version 1.0 devices" }],
    ],
    [
      "an HTTP 403 response for no policy key header, or an HTTP 449 response",
      [{ status: 403, condition: "no policy key header" }, { status: 449 }],
    ],
    ["an HTTP 400 response or an HTTP 501 response", [{ status: 400 }, { status: 501 }]],
  ])("reads: %s", (responses, expected) => {
    expect(read(fallback(responses)).data).toEqual({
      protocolVersions: ["14.0", "16.1"],
      httpFallback: { protocolVersions: ["2.5", "12.0", "12.1"], responses: expected },
    });
  });

  it.each([
    "an HTTP 400 response unless it rains",
    "an HTTP 400 response, or an HTTP 500 response",
    "an HTTP 400 response, or an HTTP 500 response, or an HTTP 501 response",
    "an HTTP 400 response, or an HTTP 500 response for the Sync command",
    "an HTTP 400 response, or an HTTP 505 response for version 2.0 devices,",
    "an HTTP 200 response",
    "an HTTP 40 response",
  ])("refuses, quoting it: %s", (responses) => {
    expect(read(fallback(responses)).error?.issues.map(({ message }) => message)).toEqual([
      `a known form of the sentence on HTTP responses, not ${JSON.stringify(responses)}`,
    ]);
  });

  it.each([
    "14.0, 14.1",
    "Supported by: all",
    "Supported by: 14.0 and 14.1",
    "Supported by: 14.0. Maybe.",
    "Supported by:",
    "It is Supported by: 14.0",
    "Supported by: 14.0 and so on",
    "Supported by: 14",
    "Supported by: 14.0,14.1",
    "Supported by: 14.0 When protocol version 2.5 is used, an HTTP 400 response is returned instead of this status value",
    "Supported by: 14.0 When protocol version all is used, an HTTP 400 response is returned instead of this status value.",
  ])("refuses: %s", (text) => {
    expect(read(text).error?.issues[0]?.message).toContain("Supported by: 14.0, 14.1");
  });
});

describe("the responses of a sentence", () => {
  it.each([
    "so an HTTP 400 response",
    "an HTTP 400 response and so on",
    "an HTTP 600 response",
    "an HTTP 4000 response",
    "an HTTP 400 response for the sync command, or an HTTP 500 response",
    "so an HTTP 400 response, or an HTTP 500 response for the Sync command,",
    "an HTTP 400 response, or an HTTP 500 response for the Sync command, then",
    "so an HTTP 403 response for the Sync command, or an HTTP 500 response",
    "an HTTP 403 response for the Sync command, or an HTTP 500 response then",
    "so an HTTP 400 response, or an HTTP 505 response for version 1.0 devices,",
    "an HTTP 400 response, or an HTTP 505 response for version 1.0 devices, then",
    "so an HTTP 403 response for no policy key header, or an HTTP 449 response",
    "an HTTP 403 response for no policy key header, or an HTTP 449 response then",
    "so an HTTP 400 response or an HTTP 501 response",
    "an HTTP 400 response or an HTTP 501 response then",
    "an HTTP 400 response, or an HTTP 505 response for version 1x0 devices,",
  ])("are not guessed: %s", (text) => {
    expect(responsesIn(text)).toBeUndefined();
  });
});

describe("the column Protocol Versions", () => {
  // Made in each test: what is made once, when the file is loaded, answers for no change of the code.
  let kind: ReturnType<typeof supportedBy>;
  const field = (name: string) => {
    const found = kind.fields[name];
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  };
  const types = new Map<string, unknown>();
  beforeEach(() => {
    kind = supportedBy();
    types.clear();
  });
  const vocabulary: Vocabulary = {
    entries: [
      { protocolVersions: ["14.0", "16.0"] },
      { protocolVersions: ["14.0"], httpFallback: { protocolVersions: ["12.0", "2.5"] } },
      { name: "of another table" },
    ],
    named: (name, schema) => {
      types.set(name, schema);
      return schema;
    },
  };

  it("claims what begins like it, for its errors to be told", () => {
    expect([kind.claims?.test("Supported by: x"), kind.claims?.test("Not Supported by:")]).toEqual([
      true,
      false,
    ]);
    expect(kind.accessors?.map(({ module }) => module)).toEqual(["versions", "http-fallback"]);
    expect(kind.id).toBe("supported-by");
  });

  it("has the versions that the document speaks of, in their order", () => {
    const schema = field("protocolVersions").schema(vocabulary);
    expect((types.get("ProtocolVersion") as { options: string[] }).options).toEqual([
      "2.5",
      "12.0",
      "14.0",
      "16.0",
    ]);
    expect(schema.safeParse(["14.0", "2.5"]).success).toBe(true);
    for (const wrong of [[], ["15.0"], "14.0"]) expect(schema.safeParse(wrong).success).toBe(false);
    expect(field("protocolVersions").words(["14.0", "16.0"])).toBe("14.0, 16.0");
  });

  it("has the responses with what they are for", () => {
    const schema = field("httpFallback").schema(vocabulary);
    const response = { status: 403 };
    const fallback = { protocolVersions: ["2.5", "12.0"], responses: [response] };
    const sound = (...responses: object[]) => schema.safeParse({ ...fallback, responses }).success;
    expect(sound(response, { status: 400, command: "Sync" }, { status: 599, condition: "rain" })).toBe(true);
    expect(sound()).toBe(false);
    for (const wrong of [
      { status: 399 },
      { status: 600 },
      { status: 400.5 },
      { command: "" },
      { condition: "" },
      { x: 1 },
    ])
      expect(sound({ ...response, ...wrong })).toBe(false);
    expect(schema.safeParse({ ...fallback, protocolVersions: [] }).success).toBe(false);
    expect(schema.safeParse({ ...fallback, more: 1 }).success).toBe(false);
    expect([...types.keys()]).toEqual(["HttpResponse", "ProtocolVersion", "HttpFallback"]);
    expect(field("httpFallback").optional).toBe(true);
  });

  it("has a rule of its own, and labels", () => {
    expect(field("protocolVersions").label).toBe("Protocol versions");
    const { label, change } = field("httpFallback");
    expect([label, change?.id, change?.level]).toEqual(["HTTP instead", "http-fallback-changed", "breaking"]);
  });

  it("says them in words", () => {
    const responses = [
      { status: 400 },
      { status: 500, command: "Sync" },
      { status: 505, condition: "old devices" },
    ];
    expect(field("httpFallback").words({ protocolVersions: ["2.5", "12.0"], responses })).toBe(
      "400, or 500 for the Sync command, or 505 for old devices (on 2.5, 12.0)",
    );
  });
});
