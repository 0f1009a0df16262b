import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modelOf } from "../../all-specs.js";
import { corpus, hasCorpus } from "../../corpus.js";
import { requirements } from "../../requirements.js";

const { tables } = modelOf("ms-asprov");
const values = (...names: string[]) =>
  names.flatMap((name) => (tables[name]?.entries ?? []).map(({ value }) => value));

describe.skipIf(!hasCorpus)("the Status values of Provision, against two sources", () => {
  it.each([
    ["2.2.2.54.1", ["PolicyStatus", "PolicyAcknowledgement"]],
    ["2.2.2.54.2", ["ProvisionStatus"]],
    ["2.2.2.54.3", ["RemoteWipeStatus"]],
  ])("section %s has those of the requirement specification", async (section, names) => {
    const texts = (await requirements("MS-ASPROV")).filter((one) => one.section === section);
    const stated = texts.flatMap(({ text }) => /\] Value (\d+) means/.exec(text)?.[1] ?? []);
    expect(values(...names)).toEqual(stated.map(Number));
  });

  it("the policy's are those of its page", () => {
    const page =
      readFileSync(corpus("text/asprov-status-policy.txt"), "utf8").split("Protocol Versions")[0] ?? "";
    const stated = [...page.matchAll(/^(\d+)\n\n/gm)].map(([, value]) => Number(value));
    expect(values("PolicyStatus", "PolicyAcknowledgement")).toEqual(stated);
  });
});

it("names are told apart within each table", () => {
  for (const { entries } of Object.values(tables))
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
});
