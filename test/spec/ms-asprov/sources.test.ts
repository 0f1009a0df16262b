import { describe, expect, it } from "vitest";
import { modelOf } from "../../all-specs.js";
import { requirements } from "../../requirements.js";
import { sources } from "../../sources.js";

const { tables } = modelOf("ms-asprov");
const values = (...names: string[]) =>
  names.flatMap((name) => (tables[name]?.entries ?? []).map(({ value }) => value));

describe.each(sources)("the Status values of Provision, against two sources ($from)", (source) => {
  it.each([
    ["2.2.2.54.1", ["PolicyStatus", "PolicyAcknowledgement"]],
    ["2.2.2.54.2", ["ProvisionStatus"]],
    ["2.2.2.54.3", ["RemoteWipeStatus"]],
  ])("section %s has those of the requirement specification", async (section, names) => {
    const texts = (await requirements(source, "MS-ASPROV")).filter((one) => one.section === section);
    const stated = texts.flatMap(({ text }) => /\] Value (\d+) means/.exec(text)?.[1] ?? []);
    expect(values(...names)).toEqual(stated.map(Number));
  });

  it("the policy's are those of its page", () => {
    const page = source.text("text/asprov-status-policy.txt").split("Protocol Versions")[0] ?? "";
    const stated = [...page.matchAll(/^(\d+)\n\n/gm)].map(([, value]) => Number(value));
    expect(values("PolicyStatus", "PolicyAcknowledgement")).toEqual(stated);
  });
});

it("names are told apart within each table", () => {
  for (const { entries } of Object.values(tables))
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
});
