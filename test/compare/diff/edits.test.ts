import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/compare/diff/diff.js";
import type { Entry } from "../../../generator/model/model.js";
import { dice } from "../../dice.js";
import { type Source, sources } from "../../sources.js";
import { applyChanges } from "./apply.js";
import { modelOf } from "./models.js";

/** The rows of MS-ERREF whose first cell fuses value and name; of several names of a value the first. */
async function errorCodes(source: Source, section: string): Promise<Entry[]> {
  const { document } = await source.read("markdown/MS-ERREF.md");
  const from = document.blocks.findIndex((block) => block.kind === "heading" && block.number === section);
  const table = document.blocks.slice(from).find((block) => block.kind === "table");
  const rows = (table?.kind === "table" ? table.rows : []).flatMap((row) => {
    const [, value, name] = /^(0x[0-9A-F]{8})\s*(\w+)$/i.exec(row.cells[0]?.text ?? "") ?? [];
    const meaning = row.cells[1]?.text;
    return value === undefined || name === undefined || !meaning
      ? []
      : [{ value: Number(value), name, meaning }];
  });
  const [values, names] = [new Set<number>(), new Set<string>()];
  return rows.filter(({ value, name }) => {
    const isNew = !values.has(value) && !names.has(name);
    values.add(value);
    names.add(name);
    return isNew;
  });
}

const kinds = [
  "removed",
  "added",
  "renamed",
  "renumbered",
  "reused",
  "moved and renamed",
  "reworded",
  "meaning lost",
  "noise",
] as const;

/** 200 edits of different entries, and what they are to be found as. */
function edited(entries: readonly Entry[], roll: (n: number) => number) {
  const meanings = new Map<unknown, number>();
  for (const { meaning } of entries) meanings.set(meaning, (meanings.get(meaning) ?? 0) + 1);
  const rows: (Entry | undefined)[] = [...entries];
  const added: [place: number, entry: Entry][] = [];
  const expected: string[] = [];
  const used = new Set<number>();
  for (let edit = 0; edit < 200; edit += 1) {
    let place = roll(rows.length);
    while (used.has(place)) place = roll(rows.length);
    used.add(place);
    const row = rows[place] as { value: number; name: string; meaning: string };
    const fresh = 0xe000_0000 + edit;
    const strange = Array.from({ length: 8 }, (_, index) => `zq${edit}x${index}`).join(" ");
    let kind = kinds[roll(kinds.length)];
    const long = new Set(row.meaning.toLowerCase().match(/\p{L}{4,}/gu)).size >= 4;
    if (kind === "moved and renamed" && (!long || meanings.get(row.meaning) !== 1)) kind = "renumbered";
    switch (kind) {
      case "removed":
        rows[place] = undefined;
        expected.push(`value-removed ${row.value}`);
        break;
      case "added":
        added.push([place, { value: fresh, name: `NEW_${edit}`, meaning: strange }]);
        expected.push(`value-added ${fresh}`);
        break;
      case "renamed":
        rows[place] = { ...row, name: `OTHER_${edit}` };
        expected.push(`value-renamed ${row.value}`);
        break;
      case "renumbered":
        rows[place] = { ...row, value: fresh };
        expected.push(`value-renumbered ${fresh}`);
        break;
      case "reused":
        rows[place] = { value: row.value, name: `ZQ_${edit}`, meaning: strange };
        expected.push(`value-reused ${row.value}`);
        break;
      case "moved and renamed":
        rows[place] = { ...row, value: fresh, name: `ZQ_${edit}` };
        expected.push(`value-renumbered ${fresh}`, `value-renamed ${fresh}`);
        break;
      case "reworded":
        rows[place] = { ...row, meaning: `${row.meaning} It zigzags.` };
        expected.push(`meaning-reworded ${row.value}`);
        break;
      case "meaning lost":
        rows[place] = { value: row.value, name: row.name };
        expected.push(`meaning-lost ${row.value}`);
        break;
      default:
        rows[place] = { ...row, meaning: ` \u201c${row.meaning.replaceAll(" ", "  ")}\u201d` };
    }
  }
  const after = rows.flatMap((row, place) => [
    ...added.filter(([at]) => at === place).map(([, entry]) => entry),
    ...(row === undefined ? [] : [row]),
  ]);
  return { after, expected };
}

describe.each(sources)("MS-ERREF with 200 random edits ($from)", (source) => {
  const tables = { HRESULT: "2.1.1", Win32: "2.2", NTSTATUS: "2.3.1" };

  it.each(Object.entries(tables))(
    "%s: every edit is found under its rule, and nothing else",
    async (_, section) => {
      const entries = await errorCodes(source, section);
      expect(entries.length).toBeGreaterThan(source.pick(590, 1500));
      for (const seed of [1, 2, 3, 4, 5]) {
        const { after, expected } = edited(entries, dice(seed));
        const [old, now] = [modelOf(entries), modelOf(after)];
        const { changes } = diff(old, now);
        expect(changes.map(({ rule, value }) => `${rule} ${value}`).sort()).toEqual(expected.sort());
        expect(diff(applyChanges(old, changes), now).changes).toEqual([]);
      }
    },
  );
});
