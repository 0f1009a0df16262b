import type { Judged } from "../match/verdict.js";
import { sameValues } from "./duplicate.js";
import { pairsThat } from "./pairs-that.js";
import type { Rule } from "./rule.js";
import { ranges, shown, tableName } from "./words.js";

/** More of them have one cause: the source follows another revision of the document, or is about more than it. */
const few = 5;

export const extraValue: Rule = {
  id: "extra-value",
  level: "warning",
  title: "A value is not in the document",
  cause: "The source gives a name to a value that the document does not assign.",
  fix: "Take it out, or verify against the revision of the document that has it.",
  *find(held) {
    const twice = new Set(sameValues(held).flatMap(([, ...rest]) => rest));
    const extra = [...pairsThat(held, "extra")].flatMap(({ at }) => (twice.has(at) ? [] : [at]));
    const [first] = extra;
    const last = extra.at(-1);
    if (first === undefined || last === undefined) return;
    if (extra.length <= few) {
      for (const at of extra)
        yield {
          at,
          message: `${told(at)} is not in the document's table ${tableName(held.table)}`,
        };
      return;
    }
    yield {
      at: first,
      message:
        `${extra.length} values are not in the document's table ${tableName(held.table)}, from ${named(first)} ` +
        `to ${named(last)}: ${ranges(
          extra.map(({ value }) => value),
          (value) => shown(value, first),
        )}`,
      entries: extra.map(({ value, pair }) => ({ value, name: pair.name })),
    };
  },
};

/** `(7, 0x05, Name)`; `5 (Name)` where the key is one number. */
function told(at: Judged): string {
  const value = shown(at.value, at);
  return at.pair.page === undefined ? `${value} (${at.pair.name})` : value.replace(")", `, ${at.pair.name})`);
}

function named({ pair }: Judged): string {
  return `${pair.name} in line ${pair.nameToken.line}`;
}
