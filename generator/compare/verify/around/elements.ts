import type { Code } from "../source/code.js";
import { isSign } from "../source/token.js";

/** What stands between two separators of a bracket: the first token and the one behind the last. */
export interface Element {
  readonly from: number;
  readonly to: number;
}

/** The elements of a bracket, which commas or semicolons part; none of one that is never closed. */
export function elementsOf(code: Code, open: number): Element[] {
  const elements: Element[] = [];
  const close = code.closer.get(open);
  if (close === undefined) return elements;
  let from = open + 1;
  for (let at = from; at <= close; at++) {
    if (at < close && !isSign(code, at, ",", ";")) {
      at = code.closer.get(at) ?? at;
      continue;
    }
    if (at > from) elements.push({ from, to: at });
    from = at + 1;
  }
  return elements;
}

/** The index of the element that a token is in; -1 where it is in none. */
export function elementAt(elements: readonly Element[], token: number): number {
  let [low, high] = [0, elements.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { from, to } = elements[middle] as Element;
    if (token >= from && token < to) return middle;
    if (token < from) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}
