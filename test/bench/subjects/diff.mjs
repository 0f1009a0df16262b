/** What a diff of two models costs, as a multiple of loading both, and how that grows. */
import { diff } from "../../../dist/compare/diff/diff.js";
import { parseModel } from "../../../dist/model/load.js";
import { jsonDocument } from "../../../dist/report/json.js";
import { madeEntries } from "../made/entries.mjs";
import { line, timesOf } from "../measure.mjs";

const limit = 3;
const reworded = (row) => [{ ...row, meaning: row.meaning.replace("The ", "A ") }];
/** The JSON of `diff --json`, for which every wording is made. */
const asJson = (found) => jsonDocument(found);

/** By what happened to the rows between two revisions: how one of them changed; and what is made of the changes. */
const revisions = {
  "the same": { edit: (row) => [row] },
  "1 in 20 edited": {
    edit: (row, index) => {
      const die = index % 100;
      if (die === 0) return [];
      if (die === 20) return [{ ...row, name: `${row.name}X` }];
      if (die === 40) return [{ ...row, value: row.value + 1_000_000 }];
      if (die === 60) return [{ ...row, meaning: `${row.meaning} And more.` }];
      return die === 80
        ? [row, { ...row, value: row.value + 2_000_000, name: `New${row.value}`, meaning: `zz${index}` }]
        : [row];
    },
  },
  "all reworded": { edit: reworded },
  "all reworded, as JSON": { edit: reworded, print: asJson },
  "all renumbered": { edit: (row) => [{ ...row, value: row.value + 1_000_000 }] },
  // In these no row is as it was, and every one is looked for by its meaning: no revision does so.
  "all renumbered and renamed": {
    edit: (row) => [{ ...row, value: row.value + 1_000_000, name: `${row.name}X` }],
  },
  "all new": {
    edit: (row, index) => [
      { value: row.value + 1_000_000, name: `${row.name}X`, meaning: `zz${index} yy${index} xx${index}` },
    ],
  },
  // Each has one word of every meaning of 14 in the old revision, so that all of them are compared.
  "all new, of the old words": {
    edit: (row, index, rows) => [
      {
        value: row.value + 1_000_000,
        name: `${row.name}X`,
        meaning: Array.from({ length: 14 }, (_, at) => wordOf(rows[(index + at * 7) % rows.length], at)).join(
          " ",
        ),
      },
    ],
  },
};

function wordOf({ meaning }, at) {
  return meaning.split(" ")[at + 1];
}

/** A model file's text with so many rows; `edit` changes a row, drops it or adds one. */
function text(rows, edit) {
  const kinds = { value: "integer", name: "identifier", meaning: "prose", versions: "version-set" };
  const entries = madeEntries(rows)
    .map((row) => ({ ...row, versions: ["14.0", "14.1", "16.0"] }))
    .flatMap(edit);
  const columns = Object.entries(kinds).map(([field, kind]) => ({ header: field, kind, fields: [field] }));
  return JSON.stringify({
    spec: { id: "bench", title: "Bench" },
    source: { document: "BENCH", file: "bench.txt", sha256: "0".repeat(64) },
    tables: { Code: { kind: "enum", columns, entries } },
  });
}

/** @param print what is made of the changes, which counts too */
function timed(rows, { edit, print = () => {} }, rounds) {
  const [before, after] = [text(rows, (row) => [row]), text(rows, edit)];
  const [loading, diffing] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const start = process.cpuUsage();
    const [old, now] = [parseModel(before, "before"), parseModel(after, "after")];
    const loaded = process.cpuUsage(start);
    print(diff(old, now));
    const all = process.cpuUsage(start);
    if (round === 0) continue;
    loading.push(loaded.user + loaded.system);
    diffing.push(all.user + all.system - loaded.user - loaded.system);
  }
  return { loading: timesOf(loading), diffing: timesOf(diffing) };
}

export async function measure() {
  return Object.entries(revisions).map(([name, revision]) => {
    timed(2_000, revision, 3);
    const small = timed(10_000, revision, 9);
    const large = timed(100_000, revision, 3);
    const exponent = (part) => Math.log10(large[part].fastest / small[part].fastest).toFixed(2);
    return line(`diff of 10,000 rows, ${name}`, small.diffing, "loading both models", small.loading, {
      limit,
      note: `growth to 100,000: exponent ${exponent("diffing")} (loading: ${exponent("loading")})`,
    });
  });
}
