import { beforeAll, describe, expect, it } from "vitest";
import type { Entry } from "../../../generator/model/model.js";
import { modelOf } from "../../all-specs.js";
import { requirements } from "../../requirements.js";
import { sources } from "../../sources.js";

const { tables } = modelOf("ms-ascmd-elements");
const status = Object.entries(tables).filter(([name]) => name.endsWith("Status"));
const valuesOf = (entries: readonly Entry[] = []) => entries.map(({ value }) => value as number);

describe.each(sources)("the Status tables, against the requirement specification ($from)", (source) => {
  let sentences: Awaited<ReturnType<typeof requirements>> = [];
  beforeAll(async () => {
    sentences = await requirements(source, "MS-ASCMD");
  });
  const of = (section = "") => sentences.filter((one) => one.section === section).map(({ text }) => text);

  it("cover every section that has values of its own", () => {
    const meaning = /meaning of (?:the )?status ?value|Value \d+ means/i;
    const sections = sentences.filter(
      ({ section, text }) => /^2\.2\.3\.177\.\d+$/.test(section) && meaning.test(text),
    );
    expect(new Set(sections.map(({ section }) => section))).toEqual(
      new Set(status.map(([, { section }]) => section)),
    );
  });

  it.each(status)(
    "%s has the values that the section states, and no others",
    (_name, { section, entries }) => {
      const stated = of(section).flatMap((text) => [
        ...text.matchAll(/meaning of (?:the )?status ?value\]? (\d+)|Value (\d+) means/gi),
      ]);
      const values = new Set(stated.map(([, one, other]) => Number(one ?? other)));
      expect(valuesOf(entries)).toEqual([...values].sort((left, right) => left - right));
    },
  );

  it.each(status)("%s has the scopes that the section states", (_name, { section, entries }) => {
    const stated = new Map<number, Set<string>>();
    for (const text of of(section)) {
      const [, words = "", value = ""] =
        /\[When the scope is\] ?([\w ]+), \[the meaning of (?:the )?status ?value\]? (\d+)/.exec(text) ?? [];
      // "Local" is no scope that the document defines.
      for (const word of words.split(" or ").map((one) => one.replace("Items", "Item")))
        if (word !== "" && word !== "Local")
          stated.set(Number(value), (stated.get(Number(value)) ?? new Set()).add(word));
    }
    const own = entries.flatMap(({ value, scope }): [number, Set<string>][] =>
      scope === undefined ? [] : [[value as number, new Set(scope as string[])]],
    );
    expect(new Map(own)).toEqual(stated);
  });

  it.each(status)(
    "%s has a resolution exactly where the section states one",
    (_name, { section, entries }) => {
      const stated = of(section).flatMap((text) => {
        const [, value = "", words = ""] =
          /resolution of (?:the )?status value (\d+)(?: for the client)? is\]+ ?(.*)/s.exec(text) ?? [];
        return words === "" || words.startsWith("None") ? [] : [Number(value)];
      });
      const own = entries.flatMap(({ value, resolution }) =>
        resolution === undefined ? [] : [value as number],
      );
      expect({
        missing: [...new Set(stated)].filter((value) => !own.includes(value)),
        more: own.filter((value) => !stated.includes(value)),
      }).toEqual(differences[section ?? ""] ?? { missing: [], more: [] });
    },
  );

  it("has the folder types of the element's page", () => {
    const page = source.text("text/ascmd-type-foldersync.txt");
    const rows = [...page.matchAll(/^(\d+) \|\n(.*) \|$/gm)].map(([, value, meaning]) => [
      Number(value),
      meaning,
    ]);
    expect(valuesOf(tables.FolderType?.entries)).toEqual(rows.map(([value]) => value));
    expect(
      rows.filter(([, meaning]) => /^User-created/.test(String(meaning))).map(([value]) => value),
    ).toEqual(
      tables.FolderType?.entries.filter(({ name }) => /^User/.test(String(name))).map(({ value }) => value),
    );
  });
});

/** What the source says in another form than the others, each with the reason. */
const differences: Readonly<Record<string, unknown>> = {
  // The source states them among the meanings.
  "2.2.3.177.12": { missing: [], more: [2, 3, 4, 6, 8, 162, 163] },
  // One sentence says it in other words.
  "2.2.3.177.17": { missing: [], more: [14] },
};

it("Success is 1 wherever there is one, but for MoveItems, where it is 3", () => {
  const success = status.map(([name, { entries }]) => [
    name,
    entries.find((entry) => entry.name === "Success")?.value,
  ]);
  expect(success.filter(([, value]) => value !== 1)).toEqual([
    ["MoveItemsStatus", 3],
    ["PingStatus", undefined],
  ]);
});

it("the Status tables share the scopes of MS-ASCMD's table", () => {
  const scopes = modelOf("ms-ascmd").tables.StatusScope?.entries.map(({ value, name }) => value ?? name);
  for (const [, { entries }] of status)
    for (const { scope = [] } of entries) expect(scopes).toEqual(expect.arrayContaining(scope as string[]));
});
