import { describe, expect, it } from "vitest";
import type { Entry, Model } from "../../../generator/model/model.js";
import { checkTables } from "../../../spec/ms-ascmd/check.js";

/** A model of one status, the commands Sync and Find, and the versions that the governing sentence is about. */
function model(status: Entry, governing: readonly string[] | undefined = ["2.5", "12.0"]): Model {
  return {
    spec: { id: "codes", title: "Codes" },
    source: { document: "CODES", file: "codes.txt", sha256: "" },
    tables: {
      Command: { kind: "string-enum", columns: [], entries: [{ name: "Sync" }, { name: "Find" }] },
      CommonStatus: {
        kind: "enum",
        columns: [],
        entries: [{ value: 7, protocolVersions: ["14.0"], ...status }],
        ...(governing.length === 0
          ? {}
          : { prose: { httpFallback: { text: "A sentence.", protocolVersions: governing } } }),
      },
    },
  };
}
const fallback = (protocolVersions: readonly string[], ...commands: (string | undefined)[]) => ({
  httpFallback: {
    protocolVersions,
    responses: commands.map((command) => ({ status: 400, ...(command === undefined ? {} : { command }) })),
  },
});

describe("the tables of MS-ASCMD", () => {
  it.each<[string, Entry]>([
    ["one version", {}],
    ["versions that ascend as numbers", { protocolVersions: ["3.5", "14.0", "16.0"] }],
    ["the versions and commands that there are", fallback(["2.5", "12.0"], "Sync", undefined, "Find")],
  ])("fit together with %s", (_, status) => {
    expect(checkTables(model(status))).toEqual([]);
  });

  it.each<[string, Entry, string]>([
    [
      "versions that do not ascend",
      { protocolVersions: ["14.0", "16.0", "14.1"] },
      "CommonStatus 7 has protocol versions that do not ascend: 14.0, 16.0, 14.1.",
    ],
    [
      "one version twice",
      { protocolVersions: ["14.0", "14.0"] },
      "CommonStatus 7 has protocol versions that do not ascend: 14.0, 14.0.",
    ],
    [
      "a version that gets HTTP statuses",
      { protocolVersions: ["12.0", "14.0"] },
      "CommonStatus 7 is supported by 12.0, which gets HTTP statuses instead by the governing sentence.",
    ],
    [
      "other versions than the sentence's",
      fallback(["2.5", "12.1"], "Sync"),
      "CommonStatus 7 has HTTP statuses for 2.5, 12.1, the governing sentence for 2.5, 12.0.",
    ],
    [
      "a command that there is not",
      fallback(["2.5", "12.0"], "Sync", "Sink", undefined),
      "CommonStatus 7 has an HTTP response for the command Sink, which the table of commands does not have.",
    ],
  ])("do not with %s", (_, status, message) => {
    expect(checkTables(model(status))).toEqual([message]);
  });

  it("are not held against a sentence that a revision does not have, nor against tables that it does not have", () => {
    expect(checkTables(model({ protocolVersions: ["12.0"], ...fallback(["12.1"], "Sync") }, []))).toEqual([]);
    const { CommonStatus, Command } = model(fallback(["2.5", "12.0"], "Sync")).tables as Required<
      Model["tables"]
    >;
    const only = (tables: Model["tables"]) => checkTables({ ...model({}), tables });
    expect(only(Command === undefined ? {} : { Command })).toEqual([]);
    expect(only(CommonStatus === undefined ? {} : { CommonStatus })).toEqual([
      "CommonStatus 7 has an HTTP response for the command Sync, which the table of commands does not have.",
    ]);
  });
});
