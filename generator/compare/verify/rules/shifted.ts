import type { Held, Run } from "../match/verdict.js";
import type { Rule } from "./rule.js";
import { shown } from "./words.js";

export const shifted: Rule = {
  id: "shifted",
  level: "error",
  title: "Values are shifted from here on",
  cause:
    "Several names in a row have values that are wrong by the same number: an entry was invented, left out or entered twice before them.",
  fix: "Take out, or put back, the entry before the run; then the rest is right.",
  *find(held) {
    const taken = new Set(
      held.pairs.flatMap(({ verdict }) =>
        "entry" in verdict && verdict.kind !== "renamed" && verdict.kind !== "near"
          ? [verdict.entry.value]
          : [],
      ),
    );
    for (const run of held.runs) {
      const [first, last] = [run.pairs[0], run.pairs.at(-1)];
      if (first === undefined || last === undefined) continue;
      const { pair, value } = first;
      const entries = run.pairs.flatMap((one) => held.table.withValue(one.value - run.by).slice(0, 1));
      const right = value - run.by;
      yield {
        at: first,
        expected:
          pair.role === "label" ? (held.table.withValue(value)[0]?.name ?? right) : right + (pair.base ?? 0),
        message:
          `shifted by ${amount(run.by)} from here, from ${pair.name} to ${last.pair.name} (${run.pairs.length} entries): ` +
          `in the document ${entries[0]?.name} is ${shown(right, first)}, not ${shown(value, first)}${causeOf(run, held, taken)}`,
        entries: entries.map(({ value, name }) => ({ value, name })),
      };
    }
  },
};

function amount(by: number): string {
  const words = ["none", "one", "two", "three"];
  return `${words[Math.abs(by)] ?? Math.abs(by)}${by < 0 ? " downwards" : ""}`;
}

/** What stands, or is missing, right before the run. */
function causeOf({ by, pairs, before }: Run, { table }: Held, taken: ReadonlySet<number>): string {
  const kind = before?.verdict.kind;
  if (by > 0 && before !== undefined && (kind === "renamed" || kind === "near" || kind === "extra"))
    return `; it begins after ${before.pair.name}, which the document does not have`;
  const right = (pairs[0]?.value ?? 0) - by;
  const left = table.entries.filter(({ value }) => value < right && value >= right + by && !taken.has(value));
  return by < 0 && left.length > 0
    ? `; ${left.map(({ name }) => name).join(", ")} is left out before it`
    : "";
}
