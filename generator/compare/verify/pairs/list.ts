import { groupedBy } from "../../../words/grouped.js";
import type { Code } from "../source/code.js";
import { literalAt } from "../source/expression.js";
import { isSign, isWord } from "../source/token.js";
import { type Extractor, pairOf } from "./pair.js";
import { lastOf } from "./places.js";

/** The least number of texts that make a list a table, where it does not say from where it counts. */
const least = 8;

/** The same, of a list that is one of several pages. */
const leastOfPage = 3;

/** A record has no more texts; a list has. */
const mostTexts = 4;

/** A name at more places of one list fills them: it stands for what has no name. */
const mostPlaces = 2;

/** Texts in a row, or records that begin with a name and go on with a text, which count from a value that is given at one of them, or from one that the file gives elsewhere. */
export const list: Extractor = {
  id: "list",
  finds:
    '[101 => "First", "Second"], { [101] = "First", "Second" }, ["First", "Second", …], { {FIRST, "text"}, {SECOND, "text"}, … }',
  *run(code) {
    for (const [open, close] of code.closer) {
      const items = itemsOf(code, open, close);
      if (items === undefined) continue;
      const given = items.some(({ value }) => value !== undefined);
      const slight = !given && items.length < least;
      if (slight && (items.length < leastOfPage || items.some(({ record }) => record))) continue;
      const fillers = fillersOf(code, items);
      let next = given ? undefined : 0;
      for (const { name, value } of items) {
        const filled = isNothing(code, name) || fillers.has(code.tokens[name]?.text ?? "");
        if (value === undefined && next !== undefined && !filled) {
          const pair = pairOf(code, "label", name, { value: next, counted: true }, name, open);
          yield given ? pair : { ...pair, floating: true, ...(slight ? { slight } : {}) };
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
  /** The name has a text beside it. */
  readonly record: boolean;
}

function fillersOf(code: Code, items: readonly Item[]): ReadonlySet<string> {
  const byText = groupedBy(items, ({ name }) => code.tokens[name]?.text ?? "");
  return new Set(
    [...byText].flatMap(([text, { length }]) => (length > mostPlaces || /^\d+$/.test(text) ? [text] : [])),
  );
}

/** The items of a bracket that holds nothing but texts or records, some with their place before them. */
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
    const record = recordAt(code, name);
    name = record?.name ?? name;
    if (record === undefined && code.tokens[name]?.kind !== "string" && !isNothing(code, name))
      return undefined;
    items.push({ name, record: record !== undefined, ...(value === undefined ? {} : { value }) });
    const end = record?.end ?? name + 1;
    if (end < close && !isSign(code, end, ",")) return undefined;
    at = end;
  }
  return items;
}

/** A record that has no number, but a name and then a text: its name, and the index behind it. */
function recordAt(code: Code, open: number): { name: number; end: number } | undefined {
  const close = isSign(code, open, "{", "(", "[") ? code.closer.get(open) : undefined;
  const name = lastOf(code, open + 1);
  const kind = code.tokens[name]?.kind;
  const named =
    (kind === "word" || kind === "string" || code.tokens[name]?.value === 0) && isSign(code, name + 1, ",");
  if (close === undefined || !named || code.tokens[name + 2]?.kind !== "string") return undefined;
  // One text after the other, more than a record has, is a list.
  const texts = code.tokens.slice(open, close).filter((token) => token.kind === "string").length;
  return texts > mostTexts && close - open <= 2 * texts + 2 ? undefined : { name, end: close + 1 };
}

/** What stands in a list for a value without a text. */
function isNothing(code: Code, index: number): boolean {
  return isWord(code, index, "null", "nil", "none", "undefined", "nullptr");
}
