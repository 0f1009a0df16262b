/**
 * What a diff costs, as a ratio to what loading both models costs in the same run, and how that grows. Run after
 * `npm run build:tool`: `node test/bench/diff.mjs`.
 */
import { performance } from "node:perf_hooks";
import { diff } from "../../dist/compare/diff/diff.js";
import { parseModel } from "../../dist/model/load.js";

const words = Array.from({ length: 3000 }, (_, index) => `word${index.toString(36)}`);

/** A number that looks like chance, and is the same in every run. */
function scatter(seed) {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** A model file's text with so many rows; `edit` changes a row, drops it or adds one. */
function text(rows, edit) {
  const entries = Array.from({ length: rows }, (_, index) => {
    const value = index + 1;
    const meaning = Array.from({ length: 14 }, (_, at) => words[scatter(index * 14 + at) % words.length]);
    return {
      value,
      name: `Code${value}`,
      meaning: `The ${meaning.join(" ")}.`,
      versions: ["14.0", "14.1", "16.0"],
    };
  }).flatMap(edit);
  const columns = ["value", "name", "meaning", "versions"].map((field) => ({
    header: field,
    kind: { value: "integer", name: "identifier", meaning: "prose", versions: "version-set" }[field],
    fields: [field],
  }));
  return JSON.stringify({
    spec: { id: "bench", title: "Bench" },
    source: { document: "BENCH", file: "bench.txt", sha256: "0".repeat(64) },
    tables: { Code: { kind: "enum", columns, entries } },
  });
}

const revisions = {
  "the same": (row) => [row],
  "1 in 20 edited": (row, index) => {
    const die = index % 100;
    if (die === 0) return [];
    if (die === 20) return [{ ...row, name: `${row.name}X` }];
    if (die === 40) return [{ ...row, value: row.value + 1_000_000 }];
    if (die === 60) return [{ ...row, meaning: `${row.meaning} And more.` }];
    return die === 80
      ? [row, { ...row, value: row.value + 2_000_000, name: `New${row.value}`, meaning: `zz${index}` }]
      : [row];
  },
  "all reworded": (row) => [{ ...row, meaning: row.meaning.replace("The ", "A ") }],
  "all renumbered": (row) => [{ ...row, value: row.value + 1_000_000 }],
  "all renumbered and renamed": (row) => [{ ...row, value: row.value + 1_000_000, name: `${row.name}X` }],
  "all new": (row, index) => [
    { value: row.value + 1_000_000, name: `${row.name}X`, meaning: `zz${index} yy${index} xx${index}` },
  ],
};

function median(times) {
  return times.sort((left, right) => left - right)[times.length >> 1];
}

function measure(rows, edit, runs) {
  const [before, after] = [text(rows, (row) => [row]), text(rows, edit)];
  const [loading, diffing] = [[], []];
  let changes = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const [old, now] = [parseModel(before, "before"), parseModel(after, "after")];
    const loaded = performance.now();
    changes = diff(old, now).changes.length;
    loading.push(loaded - start);
    diffing.push(performance.now() - loaded);
  }
  return { load: median(loading), diff: median(diffing), changes };
}

let failed = false;
for (const [name, edit] of Object.entries(revisions)) {
  measure(2_000, edit, 3);
  const small = measure(10_000, edit, 7);
  const large = measure(100_000, edit, 3);
  const ratio = small.diff / small.load;
  const largeRatio = large.diff / large.load;
  const exponent = (cost) => Math.log10(large[cost] / small[cost]).toFixed(2);
  // The limits are for revisions as they come; in the others nothing is as it was.
  const limited = name === "the same" || name === "1 in 20 edited";
  if (limited && (ratio > 3 || largeRatio > 3)) failed = true;
  console.log(
    `${name.padEnd(28)} diff / loading both: ${ratio.toFixed(2)} at 10,000 rows, ${largeRatio.toFixed(2)} at 100,000; ` +
      `growth exponent ${exponent("diff")} (loading: ${exponent("load")}); ${small.changes} changes, ${small.diff.toFixed(0)} ms`,
  );
}
process.exitCode = failed ? 1 : 0;
