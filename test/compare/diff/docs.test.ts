import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../generator/compare/diff/rules/index.js";

const page = readFileSync("docs/diff.md", "utf8");
const [open, close] = ["<!-- rules -->\n\n", "\n\n<!-- end of rules -->"];

describe("docs/diff.md", () => {
  it("has every rule with its level and its documentation, in the rules' order, and no other", async () => {
    const rows = rules.map(({ id, level, documentation }) => `| \`${id}\` | ${level} | ${documentation} |`);
    const table = ["| rule | level | when, and why |", "| --- | --- | --- |", ...rows].join("\n");
    const [before = "", rest = ""] = page.split(open);
    const [, after = ""] = rest.split(close);
    await expect(`${before}${open}${table}${close}${after}`).toMatchFileSnapshot("../../../docs/diff.md");
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s is documented in whole sentences", (_, rule) => {
    expect(rule.documentation).toMatch(/^[A-Z].{30,}[.)]$/s);
  });
});
