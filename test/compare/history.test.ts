import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { history } from "../../generator/compare/history.js";
import { parseModel } from "../../generator/model/load.js";
import type { Entry, Model, ModelTable } from "../../generator/model/model.js";
import { modelIn } from "../source-model.js";
import { sources } from "../sources.js";
import kafka from "../specs/kafka/spec.js";
import revisions from "../specs/ms-ascmd-revisions/spec.js";

const column = (header: string) => ({ header, kind: "prose", fields: [header] });

function model(entries: readonly Entry[], tables?: Record<string, ModelTable>): Model {
  const columns = ["value", "name", "meaning"].map(column);
  return {
    spec: { id: "x", title: "X" },
    source: { document: "X", file: "x.md", sha256: "0".repeat(64) },
    tables: tables ?? { T: { kind: "enum", columns, entries } },
  };
}

/** The history of one table: each revision is named by its place, from 1. */
function lines(...states: readonly (readonly Entry[])[]) {
  return linesOf({}, ...states);
}

function linesOf(table: Partial<ModelTable>, ...states: readonly (readonly Entry[])[]) {
  const all = states.map((entries, at) => {
    const { T } = model(entries).tables;
    return { label: `r${at + 1}`, model: model([], { T: { ...T, ...table } as ModelTable }) };
  });
  return history(all).T?.entries.map(({ entry, ...facts }) => ({ name: entry.name, ...facts }));
}

const [one, two, three] = ["One", "Two", "Three"].map((name, at) => ({ value: at + 1, name }));
if (!one || !two || !three) throw new Error();

describe("the history of a table", () => {
  it("says since when and until when each entry is there", () => {
    expect(lines([one], [one, two], [two, three])).toEqual([
      { name: "Two", since: "r2" },
      { name: "Three", since: "r3" },
      { name: "One", since: "r1", until: "r2" },
    ]);
  });

  it("knows an entry under another name or value, over several revisions", () => {
    const meaning = "The lamp burns with a steady light";
    const [first, ...rest] = lines(
      [{ value: 1, name: "Lit", meaning }],
      [{ value: 1, name: "Burning", meaning }],
      [{ value: 7, name: "Burning", meaning }],
    ) ?? [undefined];
    expect(rest).toEqual([]);
    expect(first).toEqual({
      name: "Burning",
      since: "r1",
      renamedFrom: [{ was: "Lit", until: "r2" }],
      revaluedFrom: [{ was: 1, until: "r3" }],
    });
  });

  it("knows an entry that was gone and came again, and says where it was not", () => {
    expect(lines([one, two], [two], [two], [one, two])).toEqual([
      { name: "One", since: "r1", absent: ["r2", "r3"] },
      { name: "Two", since: "r1" },
    ]);
  });

  it("does not take another thing at a value that was free for the one that was there", () => {
    const [old, now] = [
      { value: 1, name: "Lit", meaning: "The lamp burns" },
      { value: 1, name: "Flood", meaning: "Water stands over everything" },
    ];
    expect(lines([old, two], [two], [now, two])).toEqual([
      { name: "Flood", since: "r3" },
      { name: "Two", since: "r1" },
      { name: "Lit", since: "r1", until: "r1" },
    ]);
  });

  it("takes only what has the same key and the same name for what was gone", () => {
    const other = { value: 5, name: "One" };
    expect(lines([one, two], [two], [other, two])).toEqual([
      { name: "One", since: "r3" },
      { name: "Two", since: "r1" },
      { name: "One", since: "r1", until: "r1" },
    ]);
    const named = [{ name: "Lit" }, { name: "Out" }];
    expect(lines(named, named.slice(0, 1), named)).toEqual([
      { name: "Lit", since: "r1" },
      { name: "Out", since: "r1", absent: ["r2"] },
    ]);
  });

  it("does not say which of two that were gone, and are alike, came again", () => {
    expect(lines([one, one, two], [two], [one, two])).toEqual([
      { name: "One", since: "r3" },
      { name: "Two", since: "r1" },
      { name: "One", since: "r1", until: "r1" },
      { name: "One", since: "r1", until: "r1" },
    ]);
  });

  it("knows what has neither value nor name again by the two fields that are its key only", () => {
    const [row, other] = [
      { code: 1, part: 2 },
      { code: 1, part: 3 },
    ];
    const states = [[row, other], [other], [row, other]];
    expect(linesOf({ key: ["code", "part"] }, ...states)).toEqual([
      { since: "r1", absent: ["r2"] },
      { since: "r1" },
    ]);
    // A list of records may have what is first in common without being one thing.
    expect(lines([{ code: 1 }, two], [two], [{ code: 1 }, two])).toEqual([
      { since: "r3" },
      { name: "Two", since: "r1" },
      { since: "r1", until: "r1" },
    ]);
  });

  it("takes a name or a value for no other one where there was none, or where it says the same", () => {
    expect(lines([{ value: 1 }], [{ value: 1 }], [one])).toEqual([{ name: "One", since: "r1" }]);
    expect(lines([{ name: "Two" }], [two])).toEqual([{ name: "Two", since: "r1" }]);
    const wide = () => ({ name: "Wide", value: { from: 1, to: 9 } });
    expect(lines([wide()], [wide()])).toEqual([{ name: "Wide", since: "r1" }]);
    expect(lines([one], [{ value: 1 }])).toEqual([
      { name: undefined, since: "r1", renamedFrom: [{ was: "One", until: "r2" }] },
    ]);
  });

  it("has the tables of the newest revision first, in its order", () => {
    const { T } = model([one]).tables as { T: ModelTable };
    const all = [
      { label: "r1", model: model([], { Gone: T, B: T }) },
      { label: "r2", model: model([], { A: T, B: T }) },
    ];
    expect(Object.keys(history(all))).toEqual(["A", "B", "Gone"]);
  });

  it("says nothing of entries by a revision without the table", () => {
    const all = [model([], {}), model([one]), model([], {}), model([one, two])].map((own, at) => ({
      label: `r${at + 1}`,
      model: own,
    }));
    expect(history(all)).toEqual({
      T: {
        without: ["r1", "r3"],
        entries: [
          { entry: one, since: "r2" },
          { entry: two, since: "r4" },
        ],
      },
    });
    expect(history(all.slice(0, 3)).T?.entries).toEqual([{ entry: one, since: "r2", until: "r2" }]);
  });

  it("takes a name that lives on as an alias for no old name", () => {
    const meaning = "The lamp burns with a steady light";
    const now = { value: 1, name: "Uno", meaning, aliases: [{ name: "One", meaning }] };
    expect(lines([{ ...one, meaning }], [now])).toEqual([{ name: "Uno", since: "r1" }]);
  });
});

describe.each(sources)("the history of documents of protocols ($from)", (source) => {
  it("of MS-ASCMD's common status codes over three revisions and today's: four codes came with v20.0", async () => {
    const files = { "v15.0": "v15.0-2013-07-19", "v20.0": "v20.0-2015-06-30", "v26.3": "v26.3-2019-06-18" };
    const all = [];
    for (const [label, file] of Object.entries(files))
      all.push({ label, model: await modelIn(source, `revisions/ms-ascmd-${file}.md`, revisions) });
    const today = "generated/ms-ascmd/ms-ascmd.json";
    all.push({ label: "today", model: parseModel(readFileSync(today, "utf8"), today) });
    const { without, entries = [] } = history(all, revisions).CommonStatus ?? {};
    expect([without, entries.length]).toEqual([[], 78]);
    const newer = entries.filter(({ since }) => since !== "v15.0");
    expect(newer.map(({ entry, since }) => [entry.value, since])).toEqual(
      [178, 179, 183, 184].map((value) => [value, "v20.0"]),
    );
    expect(entries.filter(({ until, absent }) => until ?? absent)).toEqual([]);
    const renamed = entries.filter(({ renamedFrom }) => renamedFrom);
    expect(renamed.map(({ entry, renamedFrom }) => [entry.value, renamedFrom])).toEqual([
      [155, [{ was: "oveCommandDisallowedForNonPersistentMoveAction", until: "today" }]],
    ]);
  });

  it("of Kafka's error codes over three releases, against the codes as they stand in the pages", async () => {
    const releases = ["10", "26", "39"];
    const page = (release: string) => `html/protocol_errors.${release}.html`;
    const values = releases.map((release) =>
      [...source.text(page(release)).matchAll(/<td>[A-Z_]+<\/td><td>(-?\d+)<\/td>/g)].map(([, value]) =>
        Number(value),
      ),
    );
    const all = [];
    for (const label of releases) all.push({ label, model: await modelIn(source, page(label), kafka) });
    const { entries = [] } = history(all, kafka).ErrorCode ?? {};
    expect(entries).toHaveLength(values[2]?.length ?? 0);
    releases.forEach((release, at) => {
      const known = values[at - 1] ?? [];
      expect(entries.filter(({ since }) => since === release).map(({ entry }) => entry.value)).toEqual(
        values[at]?.filter((value) => !known.includes(value)),
      );
    });
    const renamed = entries.flatMap(({ entry, renamedFrom = [] }) =>
      renamedFrom.map(({ was, until }) => [entry.value, was, entry.name, until]),
    );
    expect(renamed).toEqual([[6, "NOT_LEADER_FOR_PARTITION", "NOT_LEADER_OR_FOLLOWER", "26"]]);
  });
});
