import { describe, expect, it } from "vitest";
import {
  type ClientAction,
  Command,
  clientAction,
  commandFromName,
  commandName,
  commonStatusByValue,
  commonStatusFromName,
  commonStatusName,
  httpStatusFor,
  isProtocolVersion,
  isSupported,
  knownRange,
  parseCommonStatus,
  protocolVersions,
  statusesForHttp,
  statusScopeFromName,
  statusScopeName,
  usesHttpStatus,
} from "../../generated/ms-ascmd/index.js";
import { model } from "../ms-ascmd.js";

interface Response {
  readonly status: number;
  readonly command?: string;
  readonly condition?: string;
}

const entries = (model.tables.CommonStatus?.entries ?? []) as readonly {
  readonly value: number;
  readonly name: string;
  readonly meaning: string;
  readonly protocolVersions: readonly string[];
  readonly httpFallback?: {
    readonly protocolVersions: readonly string[];
    readonly responses: readonly Response[];
  };
}[];
const commands = (model.tables.Command?.entries ?? []).map(({ name }) => String(name));
const versions = ["2.5", "12.0", "12.1", "14.0", "14.1", "16.0", "16.1"];
const old = ["2.5", "12.0", "12.1"];

/** The document's rule, written down another way than in the code: what is certain, and what is open. */
function allowed(
  value: number,
  version: string,
  command: string | undefined,
): { certain: number[]; open: number[] } {
  const fallback = entries.find((entry) => entry.value === value)?.httpFallback;
  const certain: number[] = [];
  const open: number[] = [];
  if (!fallback?.protocolVersions.includes(version)) return { certain, open };
  const forThis = fallback.responses.find(
    (response) => response.command !== undefined && response.command === command,
  );
  if (forThis !== undefined) return { certain: [forThis.status], open };
  for (const response of fallback.responses) {
    if (response.condition !== undefined) open.push(response.status);
    else if (response.command === undefined) certain.push(response.status);
    else if (command === undefined) open.push(response.status);
  }
  return { certain, open };
}

const queries = versions.flatMap((protocolVersion) =>
  [undefined, ...commands].map((command) => ({ protocolVersion, command })),
);

describe("httpStatusFor", () => {
  it(`agrees with the document for all ${entries.length} values, 7 versions and 20 commands, and without a command`, () => {
    expect([entries.length, commands.length, queries.length]).toEqual([78, 20, 147]);
    for (const { value } of entries) {
      for (const query of queries) {
        const { certain, open } = allowed(value, query.protocolVersion, query.command);
        expect(httpStatusFor(value, query), `${value} ${JSON.stringify(query)}`).toEqual([
          ...certain,
          ...open,
        ]);
      }
    }
  });

  it.each<[number, string | undefined, number[]]>([
    [106, undefined, [400, 500]],
    [106, "SendMail", [500]],
    [106, "Sync", [400]],
    [132, undefined, [500, 403]],
    [132, "Provision", [403]],
    [132, "Sync", [500]],
    [132, "NoSuchCommand", [500]],
    [138, undefined, [400, 505]],
    [138, "Sync", [400, 505]],
    [140, undefined, [449, 403]],
    [140, "Sync", [449, 403]],
    [141, "Sync", [449]],
    [147, undefined, [400, 501]],
    [147, "Sync", [400, 501]],
  ])("spelt out by hand: %i for %s on old versions is %j, and nothing later", (value, command, expected) => {
    for (const protocolVersion of old)
      expect(httpStatusFor(value, { protocolVersion, command })).toEqual(expected);
    for (const protocolVersion of ["14.0", "14.1", "16.0", "16.1", "1.0", "", "99.0"]) {
      expect(httpStatusFor(value, { protocolVersion, command })).toEqual([]);
    }
  });

  it("is empty where the document names no status, and for unknown values", () => {
    for (const value of [102, 107, 183, 185, 0, -1, Number.NaN])
      expect(httpStatusFor(value, { protocolVersion: "12.1" })).toEqual([]);
  });

  it("gives a list of its own each time", () => {
    httpStatusFor(111, { protocolVersion: "12.1" }).push(1);
    expect(httpStatusFor(111, { protocolVersion: "12.1" })).toEqual([503]);
  });
});

describe("statusesForHttp", () => {
  it("is the way back, for every HTTP status from 100 to 599", () => {
    for (const query of queries) {
      for (let http = 100; http < 600; http += 1) {
        const expected = entries
          .filter(({ value }) => {
            const { certain, open } = allowed(value, query.protocolVersion, query.command);
            return [...certain, ...open].includes(http);
          })
          .map(({ value }) => value);
        if (expected.length > 0 || http % 50 === 0) expect(statusesForHttp(http, query)).toEqual(expected);
      }
    }
  });

  it("is many to one", () => {
    expect(statusesForHttp(449, { protocolVersion: "12.1" })).toEqual([140, 141, 142, 143, 144]);
    expect(statusesForHttp(500, { protocolVersion: "2.5", command: "Provision" })).toEqual([110]);
    expect(statusesForHttp(449, { protocolVersion: "14.0" })).toEqual([]);
    expect(statusesForHttp(200, { protocolVersion: "12.1" })).toEqual([]);
  });
});

describe("versions", () => {
  it("tell which answer with an HTTP status", () => {
    expect(versions.filter(usesHttpStatus)).toEqual(old);
    expect(usesHttpStatus("constructor")).toBe(false);
  });

  it("are known in their order, and guarded", () => {
    expect(protocolVersions).toEqual(versions);
    expect([...versions, "14", "1.0", 14, null].filter(isProtocolVersion)).toEqual(versions);
  });

  it("support what the document says, for all values", () => {
    for (const { value, protocolVersions: supported } of entries) {
      expect(versions.filter((version) => isSupported(value, version))).toEqual(supported);
    }
    expect([isSupported(185, "16.1"), isSupported(101, "constructor"), isSupported(101, "")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("have a first and a last value", () => {
    expect(versions.map((version) => knownRange(version))).toEqual([
      undefined,
      undefined,
      undefined,
      { first: 101, last: 163 },
      { first: 101, last: 177 },
      { first: 101, last: 184 },
      { first: 101, last: 184 },
    ]);
    expect(knownRange("toString")).toBeUndefined();
  });
});

describe("names", () => {
  it("lead to values and back, and never throw", () => {
    for (const { value, name } of entries) {
      expect(commonStatusName(value)).toBe(name);
      expect(commonStatusFromName(name)).toBe(value);
    }
    for (const value of [100, 157, 185, 1.5, Number.NaN]) expect(commonStatusName(value)).toBeUndefined();
    for (const name of ["", "101", "toString", "__proto__", "constructor", "invalidcontent"]) {
      expect([commonStatusFromName(name), statusScopeFromName(name), commandFromName(name)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
    for (const name of commands) expect([commandFromName(name), commandName(name)]).toEqual([name, name]);
    expect([statusScopeName("Item"), statusScopeName("item")]).toEqual(["Item", undefined]);
    expect(Command.SmartReply).toBe("SmartReply");
  });
});

describe("parseCommonStatus", () => {
  it("reads the digits of every value, with white space, a sign and zeros as XML has them", () => {
    for (const { value } of entries)
      for (const text of [`${value}`, `\r\n\t ${value} `, `+${value}`, `00${value}`])
        expect(parseCommonStatus(text)).toBe(value);
  });

  it.each([
    "",
    " ",
    "0x8E",
    "142.0",
    "1.42e2",
    "1 42",
    "142a",
    "-142",
    "\u00a0142",
    "１４２",
    "999",
    "DeviceNotProvisioned",
  ])("finds nothing in %j", (text) => expect(parseCommonStatus(text)).toBeUndefined());

  it("is the only lookup that takes digits: the others find nothing, and do not compile", () => {
    // @ts-expect-error a text
    expect(commonStatusName("142")).toBeUndefined();
    // @ts-expect-error a text
    expect(commonStatusByValue.get("142")).toBeUndefined();
    // @ts-expect-error a text
    expect(clientAction("142")).toBeUndefined();
    // @ts-expect-error a text
    expect(isSupported("142", "16.1")).toBe(false);
    // @ts-expect-error a text
    expect(httpStatusFor("142", { protocolVersion: "12.1" })).toEqual([]);
    // @ts-expect-error a text
    expect(statusesForHttp("449", { protocolVersion: "12.1" })).toEqual([]);
    expect(parseCommonStatus(142 as never)).toBeUndefined();
  });
});

describe("what is not of the types", () => {
  it("does not throw, and changes nothing for others", () => {
    const odd = undefined as unknown as { protocolVersion: string };
    expect([httpStatusFor(132, odd), statusesForHttp(449, odd), httpStatusFor(999, odd)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(httpStatusFor(132, { protocolVersion: "12.1", command: null as unknown as string })).toEqual([
      500, 403,
    ]);
    expect(commonStatusFromName(Object.create(null) as string)).toBeUndefined();
    expect(() => Object.assign(clientAction(111) ?? {}, { action: "evil" })).toThrow("read only");
    expect(() => (protocolVersions as unknown as string[]).push("9.9")).toThrow("not extensible");
  });
});

describe("clientAction", () => {
  it("has what the document's words say, and nothing else", () => {
    const actions = entries.flatMap(({ value }) => {
      const found = clientAction(value);
      return found === undefined ? [] : [[value, found.action]];
    });
    expect(actions).toEqual([
      [101, "correctRequest"],
      [110, "doNotRetry"],
      [111, "retryLater"],
      [140, "provision"],
      [142, "provision"],
      [143, "provision"],
      [144, "provision"],
      [149, "sendFullRequestAgain"],
      [176, "askAgainWithoutBodyParts"],
      [177, "deletePartnershipsOnServer"],
      [184, "resendFailedItems"],
    ]);
    for (const value of [132, 141, 148, 185, -1]) expect(clientAction(value)).toBeUndefined();
  });

  it("says where the words stand", () => {
    for (const { value, meaning } of entries) {
      const { words, start } =
        clientAction(value) ?? ({ words: "", start: 0 } as Pick<ClientAction, "words" | "start">);
      expect(meaning.slice(start, start + words.length)).toBe(words);
    }
  });
});
