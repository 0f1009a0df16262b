import { groupedBy } from "../../../words/grouped.js";
import type { Held, Judged } from "../match/verdict.js";
import { pairsThat, type Rule } from "./rule.js";
import { entriesAt, ranges, shown, tableName } from "./words.js";

export const wrongValue: Rule = {
  id: "wrong-value",
  level: "error",
  title: "A name has another value in the document",
  cause: "The name fits another entry clearly better than the one that has this value.",
  fix: "Give the name the value that the document gives it.",
  *find(held) {
    for (const { at, name, value, verdict, own } of pairsThat(held, "wrong"))
      if (at.pair.role === "constant")
        yield {
          at,
          expected: verdict.entry.value + (at.pair.base ?? 0),
          message: `${name} is ${value} here; in the document ${verdict.entry.name} is ${shown(verdict.entry.value, at)}, and ${value} is ${entriesAt(own)}`,
        };
  },
};

export const wrongMeaning: Rule = {
  id: "wrong-meaning",
  level: "error",
  title: "A value has another meaning in the document",
  cause: "The label that the value is given is that of another value.",
  fix: "Put the label under its own value, and the document's under this one.",
  *find(held) {
    for (const { at, name, value, verdict, own } of pairsThat(held, "wrong"))
      if (at.pair.role === "label")
        yield {
          at,
          expected: own[0]?.name,
          message: `${value} is labelled ${name} here; in the document ${value} is ${entriesAt(own)}, and ${verdict.entry.name} is ${shown(verdict.entry.value, at)}`,
        };
  },
};

export const duplicate: Rule = {
  id: "duplicate",
  level: "warning",
  title: "A value occurs twice",
  cause: "Two names, or two labels, of one table have the same value, and the document has one entry for it.",
  fix: "Find out which of the two is meant, and give the other its own value or take it out.",
  *find(held) {
    for (const [first, ...rest] of sameValues(held)) {
      const own = held.table.withValue(first.value);
      for (const at of rest.slice(Math.max(0, own.length - 1)))
        yield {
          at,
          expected: own[0]?.name,
          message: `${shown(at.value, at)} is ${at.pair.name} here and ${first.pair.name} in line ${first.pair.nameToken.line}; in the document it is ${entriesAt(own)}`,
        };
    }
  },
};

/** Pairs that share a value, the best fitting first. Wrong ones are not counted: they have findings of their own. Nor are second names that say so. */
function sameValues({ pairs, runs, uses }: Held): [Judged, ...Judged[]][] {
  if (uses) return [];
  const rank = ["agrees", "misspelt", "shortened", "renamed"];
  const inRun = new Set(runs.flatMap(({ reach }) => reach));
  const counted = pairs.filter(
    (one) => rank.includes(one.verdict.kind) && !inRun.has(one) && !one.pair.alias,
  );
  return [...groupedBy(counted, ({ value }) => value).values()]
    .map(withoutRepeats)
    .filter(({ length }) => length > 1)
    .map((same) => same.sort((a, b) => rank.indexOf(a.verdict.kind) - rank.indexOf(b.verdict.kind)));
}

/** Rows may say again what another says, where something else in them differs. */
function withoutRepeats([first, ...rest]: [Judged, ...Judged[]]): [Judged, ...Judged[]] {
  const names = new Set([first.pair.name]);
  const others = rest.filter(({ pair: { name, beside } }) => {
    const again = beside !== undefined && names.has(name);
    names.add(name);
    return !again;
  });
  return [first, ...others];
}

/** Pairs whose value another has that fits it better. */
export function seconds(held: Held): ReadonlySet<Judged> {
  return new Set(sameValues(held).flatMap(([, ...rest]) => rest));
}

/** More of them have one cause: the source follows another revision of the document, or is about more than it. */
const few = 5;

export const extraValue: Rule = {
  id: "extra-value",
  level: "warning",
  title: "A value is not in the document",
  cause: "The source gives a name to a value that the document does not assign.",
  fix: "Take it out, or verify against the revision of the document that has it.",
  *find(held) {
    const extra = pairsThat(held, "extra");
    const [first, last] = [extra[0]?.at, extra.at(-1)?.at];
    if (first === undefined || last === undefined) return;
    const table = `in the document's table ${tableName(held.table)}`;
    if (extra.length <= few) {
      for (const { at } of extra) yield { at, message: `${told(at)} is not ${table}` };
      return;
    }
    const values = extra.map(({ at }) => at.value);
    yield {
      at: first,
      message: `${extra.length} values are not ${table}, from ${placed(first)} to ${placed(last)}: ${ranges(values, (value) => shown(value, first))}`,
      entries: extra.map(({ at, name }) => ({ value: at.value, name })),
    };
  },
};

/** `(7, 0x05, Name)`; `5 (Name)` where the key is one number. */
function told(at: Judged): string {
  const value = shown(at.value, at);
  return at.pair.page === undefined ? `${value} (${at.pair.name})` : value.replace(")", `, ${at.pair.name})`);
}

function placed({ pair }: Judged): string {
  return `${pair.name} in line ${pair.nameToken.line}`;
}
