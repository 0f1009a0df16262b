import { type Code, isSign, isWord } from "../source/code.js";
import { type Extractor, type Pair, pairOf } from "./pair.js";
import { literalAt } from "./places.js";

/** The least number of texts that make a list a table, where it does not say from where it counts. */
const least = 8;

/** Texts in a row, which count from a value that is given at one of them, or from one that the file gives elsewhere. */
export const list: Extractor = {
  id: "list",
  finds: '[101 => "First", "Second"], { [101] = "First", "Second" }, ["First", "Second", …]',
  *run(code) {
    for (const [open, close] of code.closer) {
      const items = itemsOf(code, open, close);
      if (items === undefined) continue;
      const given = items.some(({ value }) => value !== undefined);
      if (!given && items.length < least) continue;
      let next = given ? undefined : 0;
      for (const { name, value } of items) {
        const counts = value === undefined ? next : undefined;
        if (counts !== undefined && !isNothing(code, name)) {
          const pair: Pair = { ...pairOf(code, "label", name, counts, name, open), counted: true };
          yield given ? pair : { ...pair, floating: true };
        }
        const known = value ?? next;
        next = known === undefined ? undefined : known + 1;
      }
    }
  },
};

interface Item {
  readonly name: number;
  /** Given where the item says its own place. */
  readonly value?: number;
}

/** The items of a bracket that holds nothing but texts, some with their place before them. */
function itemsOf(code: Code, open: number, close: number): Item[] | undefined {
  const items: Item[] = [];
  for (let at = open + 1; at < close; at++) {
    let name = at;
    let value: number | undefined;
    const indexed = isSign(code, at, "[") ? 1 : 0;
    const place = literalAt(code, at + indexed);
    if (place !== undefined) {
      const sign = place.end + indexed;
      if (!isSign(code, sign, "=>", "=")) return undefined;
      value = place.value;
      name = sign + 1;
    }
    if (code.tokens[name]?.kind !== "string" && !isNothing(code, name)) return undefined;
    items.push(value === undefined ? { name } : { name, value });
    if (name + 1 < close && !isSign(code, name + 1, ",")) return undefined;
    at = name + 1;
  }
  return items;
}

/** What stands in a list for a value without a text. */
function isNothing(code: Code, index: number): boolean {
  return isWord(code, index, "null", "nil", "none", "undefined", "nullptr");
}
