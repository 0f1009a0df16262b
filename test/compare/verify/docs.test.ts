import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { extractors } from "../../../generator/compare/verify/pairs/index.js";
import { rules } from "../../../generator/compare/verify/rules/index.js";
import { languages } from "../../../generator/compare/verify/source/language.js";

const docs = readFileSync(fileURLToPath(new URL("../../../docs/verify.md", import.meta.url)), "utf8").replace(
  / +/g,
  " ",
);

test.each(rules.map((rule) => [rule.id, rule] as const))("the rule %s is documented as it is", (id, rule) => {
  expect(docs).toContain(`| \`${id}\` | ${rule.level} | ${rule.title}. ${rule.cause} | ${rule.fix} |`);
});

test("no rule is documented that there is not", () => {
  const documented = [...docs.matchAll(/^\| `([a-z-]+)` \| (?:error|warning|note) \|/gm)].map(([, id]) => id);
  expect(documented).toEqual(rules.map(({ id }) => id));
});

test.each(extractors.map(({ id, finds }) => [id, finds] as const))(
  "the form %s is documented",
  (id, finds) => {
    expect(docs).toContain(`| ${id} | \`${finds.replaceAll("|", "\\|")}\` |`);
  },
);

test("languages share no extension", () => {
  const all = languages.flatMap(({ extensions }) => extensions);
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
});
