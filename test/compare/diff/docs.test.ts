import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../generator/compare/diff/rules/index.js";

const page = readFileSync("docs/diff.md", "utf8");

describe("docs/diff.md", () => {
  it("has every rule with its level and its documentation, in the rules' order, and no other", () => {
    const [, table = ""] = /<!-- rules -->\n\n([\s\S]*?)\n\n<!-- end of rules -->/.exec(page) ?? [];
    const [header, , ...rows] = table.split("\n").map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(header).toEqual(["rule", "level", "when, and why"]);
    expect(rows).toEqual(rules.map(({ id, level, documentation }) => [`\`${id}\``, level, documentation]));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s is documented in whole sentences", (_, rule) => {
    expect(rule.documentation).toMatch(/^[A-Z].{30,}[.)]$/s);
  });
});
