const between = /\.{2,3}|[-‐‑‒–—−…]|\b(?:to|through)\b/g;

/** Every cut of a text into what may be the two ends of a range; a sign is no separator, which who reads them tells. */
export function spansIn(text: string): (readonly [first: string, last: string])[] {
  return [...text.matchAll(between)].map(({ index, 0: separator }) => [
    text.slice(0, index).trimEnd(),
    text.slice(index + separator.length).trimStart(),
  ]);
}
