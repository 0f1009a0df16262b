import { agreeing } from "../match/hold.js";
import type { Held } from "../match/verdict.js";
import { pairsThat } from "./pairs-that.js";
import type { Draft, Rule } from "./rule.js";
import { entriesAt, pageName, shown } from "./words.js";

export const wrongPage: Rule = {
  id: "wrong-page",
  level: "error",
  title: "A page has another number in the document",
  cause:
    "Of a table whose key is two numbers, names stand under an outer number where the document has others, and they are those of another page.",
  fix: "Give the names the page that the document gives them.",
  *find(held) {
    yield* pageDraft(held);
    for (const { at, verdict } of pairsThat(held, "elsewhere")) {
      const { entry, page } = verdict;
      yield {
        at,
        expected: page.number,
        message: `${at.pair.name} is ${shown(at.value, at)} here; in the document ${entry.name} is of page ${pageName(page)}, ${shown(entry.value, { ...at, pair: { ...at.pair, page: page.number } })}, and ${shown(at.value, at)} is ${entriesAt(held.table.withValue(at.value))}`,
      };
    }
  },
};

/** A whole page in the place of another. */
function* pageDraft({ placed, pairs, table: { page } }: Held): Generator<Draft> {
  const [first] = pairs;
  if (placed?.instead === undefined || first === undefined || page === undefined) return;
  const last = pairs.at(-1) ?? first;
  yield {
    at: first,
    expected: page.number,
    message: `this is page ${placed.instead.value} here, from ${first.pair.name} to ${last.pair.name}; ${agreeing(pairs)} of its ${pairs.length} entries are those of page ${pageName(page)} in the document`,
  };
}
