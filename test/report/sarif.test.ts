import { expect, it } from "vitest";
import { sarif } from "../../generator/report/sarif.js";
import { printedByThen } from "./printed.js";
import { checkResult, hostile, hostileDiagnostic } from "./results.js";

/** As far as these tests look into it; the whole is held against the official schema in test/deep/reporters. */
interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { id: string; shortDescription?: object }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly { physicalLocation: { artifactLocation: object; region?: object } }[];
    }[];
  }[];
}

async function logOf(result: Parameters<typeof sarif.run>[0]) {
  const [run] = (JSON.parse((await printedByThen(sarif, result)).stdout) as Log).runs;
  if (run === undefined) throw new Error("no run");
  return { ...run, rules: run.tool.driver.rules };
}

it("gives each finding its rule and its place", async () => {
  const { rules, results } = await logOf(checkResult());
  expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
    "error meaning-reworded",
    "error value-removed",
    "error file-differs",
    "error file-missing",
    "error file-left-over",
    "error file-differs",
  ]);
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  for (const rule of rules) expect(rule.shortDescription).toBeDefined();
  expect(results[0]?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: "spec/tide/tide.md", uriBaseId: "%SRCROOT%" },
        region: { startLine: 9, startColumn: 3 },
      },
    },
  ]);
  expect(results[3]?.locations[0]?.physicalLocation.region).toBeUndefined();
});

it("has nothing in it where nothing was found", async () => {
  const { rules, results } = await logOf({ command: "check", status: 0, mode: "full", specs: [] });
  expect([rules, results]).toEqual([[], []]);
});

it("keeps a text as it is, and makes a URI of every path", async () => {
  const { results } = await logOf({ command: "failed", status: 2, diagnostics: [hostileDiagnostic] });
  expect(results[0]?.message.text).toContain(hostile);
  expect(results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
    uri: "spec/a%2Cb%3Ac%252C%0A%3A%3Aerror%3A%3A/tide.md",
    uriBaseId: "%SRCROOT%",
  });
  const outside = { ...hostileDiagnostic, place: { file: "/a b/c.md" } };
  const { results: others } = await logOf({ command: "failed", status: 2, diagnostics: [outside] });
  expect(others[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({ uri: "file:///a%20b/c.md" });
});
