import { expect, it } from "vitest";
import type { Lock } from "../../generator/lock/lock.js";
import { guardNames } from "../../generator/lock/names.js";
import type { Model, ModelTable } from "../../generator/model/model.js";
import type { Names } from "../../generator/model/published.js";
import type { Spec } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";

type Tables<T> = Readonly<Record<string, T>>;
const mapped = <T, U>(tables: Tables<T>, make: (of: T) => U): Tables<U> =>
  Object.fromEntries(Object.entries(tables).map(([name, of]) => [name, make(of)]));
const document = { name: "TIDE", file: "tide.md" };
const tableOf = (names: Names): ModelTable => ({
  kind: "enum",
  columns: [{ header: "Name", kind: "identifier", fields: ["name"] }],
  entries: Object.entries(names).map(([name, value]) => ({ name, value })),
});

/** What is said where these names were published, and the document has those; with the words of the spec.ts. */
function said(
  before: Tables<Names>,
  now: Tables<Names>,
  words: { readonly tables?: Tables<Partial<TableSpec>>; readonly spec?: Partial<Spec> } = {},
) {
  const locked = mapped(before, (names) => ({
    document: { ...document, sha256: "" },
    header: ["Name"],
    rows: 0,
    rowsSha256: "",
    names,
  }));
  const lock: Lock = { spec: "tide", out: "out", tables: locked, outputs: {} };
  const tables: Model["tables"] = mapped(now, tableOf);
  const blocks = Object.fromEntries(
    Object.keys(now).map((name) => [name, { kind: "enum" as const, columns: {}, ...words.tables?.[name] }]),
  );
  const spec: Spec = { id: "tide", title: "Tides", document, tables: blocks, ...words.spec };
  return guardNames(lock, { tables, certain: true }, spec, "spec.ts");
}

const place = { file: "spec.ts" };

it("a name that is gone: the one word that is missing, beside those that are there", () => {
  const words = { tables: { Tide: { removed: { Slack: 3 } } } };
  expect(said({ Tide: { Flood: 1, Ebb: 2 } }, { Tide: { Ebb: 2 } }, words)).toMatchObject([
    {
      code: "name-changed",
      severity: "error",
      message: "Tide.Flood was published as 1, and would vanish.",
      place,
      details: ["To go on, tables.Tide in spec.ts must say:", "  removed: { Slack: 3, Flood: 1 },"],
    },
  ]);
});

it("names that are called otherwise, gone, or of another value: each in a sentence, all words at once", () => {
  const before = { Tide: { Flood: 1, Ebb: 2, Slack: "s", Neap: 4 } };
  const words = { tables: { Tide: { renamed: { Old: "Ebb" } } } };
  const [error, ...others] = said(before, { Tide: { High: 1, Ebb: 5, Neap: 4 } }, words);
  expect(others).toEqual([]);
  expect(error?.message).toBe("3 names that Tide has published would change:");
  expect(error?.details).toEqual([
    "Tide.Flood was published as 1, and would be called High.",
    "Tide.Ebb was published as 2, and would become 5.",
    'Tide.Slack was published as "s", and would vanish.',
    "To go on, tables.Tide in spec.ts must say:",
    '  renamed: { Old: "Ebb", Flood: "High" },',
    '  removed: { Ebb: 2, Slack: "s" },',
    "What is renamed stays as a deprecated alias. What is a different thing now goes here instead:",
    '  removed: { Flood: 1, Ebb: 2, Slack: "s" },',
  ]);
});

it("where names or tables are called otherwise only, nothing is said to be gone", () => {
  const [name] = said({ Tide: { Flood: 1 } }, { Tide: { High: 1 } });
  expect(name?.details?.slice(0, 3)).toEqual([
    "To go on, tables.Tide in spec.ts must say:",
    '  renamed: { Flood: "High" },',
    expect.stringContaining("deprecated alias"),
  ]);
  const [table] = said({ Tide: { Flood: 1 } }, { Flow: { Flood: 1 } });
  expect(table?.details).toEqual([
    "To go on, spec.ts must say, beside tables:",
    '  renamed: { Tide: "Flow" },',
    "What is a different table now goes into `removed` instead.",
  ]);
});

it("each table has its own error", () => {
  const before = { Tide: { Flood: 1 }, Moon: { Full: 1 } };
  expect(said(before, { Tide: {}, Moon: {} }).map(({ message }) => message)).toEqual([
    "Tide.Flood was published as 1, and would vanish.",
    "Moon.Full was published as 1, and would vanish.",
  ]);
});

it("tables that are gone: one error for all, with what each might be called now", () => {
  const before = { Tide: { Flood: 1, Ebb: 2 }, Moon: { Full: 1 }, Sun: { Rise: 1 } };
  const spec = { renamed: { Older: "Tide" }, removed: ["Oldest"] };
  const [error, ...others] = said(before, { Flow: { Flood: 1, Ebb: 3 } }, { spec });
  expect(others).toEqual([]);
  expect(error).toMatchObject({ code: "name-changed", severity: "error", place });
  expect(error?.message).toBe(
    "The tables Tide, Moon, Sun were published, and would vanish with type, module and names.",
  );
  expect(error?.details).toEqual([
    "To go on, spec.ts must say, beside tables:",
    '  renamed: { Older: "Tide", Tide: "Flow" },',
    '  removed: ["Oldest", "Moon", "Sun"],',
    "What is a different table now goes into `removed` instead.",
  ]);
});

it("one table that is gone, with nothing like it", () => {
  const [error] = said({ Tide: { Flood: 1 } }, {});
  expect(error?.message).toBe("The table Tide was published, and would vanish with type, module and names.");
  expect(error?.details).toEqual([
    "To go on, spec.ts must say, beside tables:",
    '  removed: ["Tide"],',
    'What is only called otherwise now goes here instead: renamed: { Old: "New" }.',
  ]);
});

it("a table is another one's heir with half of its names at least, and not one that was published too", () => {
  const renamed = (names: Names) =>
    said({ Tide: { Flood: 1, Ebb: 2, Slack: 3 } }, { Flow: names })[0]?.details?.[1];
  expect(renamed({ Flood: 1, Ebb: 2 })).toBe('  renamed: { Tide: "Flow" },');
  expect(renamed({ Flood: 1, Ebb: 9 })).toBe('  removed: ["Tide"],');
  const both = said({ Tide: { Flood: 1 }, Flow: { Flood: 1 } }, { Flow: { Flood: 1 } });
  expect(both[0]?.details?.[1]).toBe('  removed: ["Tide"],');
});

it("names that every object has are names like any other", () => {
  const before = { constructor: { toString: 1 } };
  expect(said(before, { constructor: { toString: 1 } })).toEqual([]);
  expect(said(before, { constructor: { valueOf: 2 } }).map(({ message }) => message)).toEqual([
    "constructor.toString was published as 1, and would vanish.",
  ]);
  expect(said(before, { Tide: { Flood: 1 } }).map(({ message }) => message)).toEqual([
    "The table constructor was published, and would vanish with type, module and names.",
  ]);
});

it("a table that could not be read has no names now, and its words count as for any other", () => {
  const spec = { tables: { Tide: { kind: "enum" as const, columns: {}, removed: { Ebb: 2 } } } };
  expect(said({ Tide: { Flood: 1, Ebb: 2 } }, {}, { spec }).map(({ message }) => message)).toEqual([
    "Tide.Flood was published as 1, and would vanish.",
  ]);
});
