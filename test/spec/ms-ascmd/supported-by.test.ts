import { describe, expect, it } from "vitest";
import { supportedBy } from "../../../spec/ms-ascmd/supported-by.js";

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
  ])("refuses: %s", (text) => {
    expect(read(text).error?.issues[0]?.message).toContain("Supported by: 14.0, 14.1");
  });
});
