import { agreeing } from "../match/hold.js";
import type { Held } from "../match/verdict.js";
import { type Draft, pairsThat, type Rule } from "./rule.js";
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
    for (const { at, name, value, verdict, own } of pairsThat(held, "elsewhere")) {
      const { entry, page } = verdict;
      const there = shown(entry.value, { pair: { ...at.pair, page: page.number } });
      yield {
        at,
        expected: page.number,
        message: `${name} is ${value} here; in the document ${entry.name} is of page ${pageName(page)}, ${there}, and ${value} is ${entriesAt(own)}`,
      };
    }
  },
};

/** A whole page in the place of another. */
function* pageDraft({ placed, pairs, table: { page } }: Held): Generator<Draft> {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (placed?.instead === undefined || first === undefined || last === undefined || page === undefined)
    return;
  yield {
    at: first,
    expected: page.number,
    message: `this is page ${placed.instead.value} here, from ${first.pair.name} to ${last.pair.name}; ${agreeing(pairs)} of its ${pairs.length} entries are those of page ${pageName(page)} in the document`,
  };
}

export const unknownPage: Rule = {
  id: "unknown-page",
  level: "note",
  title: "It cannot be told which page this is",
  cause:
    "Of a table whose key is two numbers, names stand together that are in the document, but neither a number nor a name beside them nor their values say on which page.",
  fix: "Look which page they are of: they were held against nothing.",
  *find({ placed, pairs }) {
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (placed?.by !== "nothing" || first === undefined || last === undefined) return;
    yield {
      at: first,
      message: `${pairs.length} entries, from ${first.pair.name} to ${last.pair.name} in line ${last.pair.nameToken.line}, are of no page that can be told, and were not compared`,
    };
  },
};
