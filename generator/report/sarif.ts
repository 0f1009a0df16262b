import { catalog } from "../diagnostics/catalog.js";
import type { Finding } from "./finding.js";
import { checkRules } from "./findings/check.js";
import { placedFindings } from "./findings/index.js";
import { jsonDocument } from "./json.js";
import type { Reporter } from "./reporter.js";

/** SARIF 2.1.0 (OASIS), which code scanning services read. */
export const sarif: Reporter = {
  id: "sarif",
  description: "SARIF 2.1.0, for code scanning",
  findings: true,
  document: true,
  async run(result, output) {
    const { rules } = await import("../compare/diff/rules/index.js");
    const texts = new Map(rules.map(({ id, documentation }) => [id, documentation]));
    output.stdout(jsonDocument(sarifLog(placedFindings(result, output), texts)));
  },
};

function sarifLog(findings: readonly Finding[], texts: ReadonlyMap<string, string>) {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "spectables", rules: rules.map((id) => ruleOf(id, texts)) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => resultOf(finding, rules)),
      },
    ],
  };
}

function ruleOf(id: string, texts: ReadonlyMap<string, string>) {
  const entry = Object.hasOwn(catalog, id) ? catalog[id as keyof typeof catalog] : undefined;
  if (entry === undefined) {
    const text = Object.hasOwn(checkRules, id) ? checkRules[id] : texts.get(id);
    return text === undefined ? { id } : { id, shortDescription: { text } };
  }
  return {
    id,
    shortDescription: { text: entry.title },
    fullDescription: { text: entry.cause },
    help: { text: entry.fix },
  };
}

function resultOf({ rule, level, message, file, line, column }: Finding, rules: readonly string[]) {
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column ? { startColumn: column } : {}) } };
  const location =
    file === undefined ? [] : [{ physicalLocation: { artifactLocation: artifactOf(file), ...region } }];
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level,
    message: { text: message },
    locations: location,
  };
}

/** Relative to the root of the sources, unless it lies elsewhere. */
function artifactOf(file: string) {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return file.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "%SRCROOT%" };
}
