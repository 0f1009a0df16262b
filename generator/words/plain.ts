const citation = String.raw`(?:\[[\w-]+\] )?section [\dA-Z]+(?:\.\d+)*`;
const cited = `(?:as (?:specified|described|defined) in )?${citation}`;

const asides: readonly RegExp[] = [
  new RegExp(String.raw` ?\(${cited}\)`, "g"),
  new RegExp(String.raw`(?:^| )For (?:more|further) (?:details|information), see ${citation}\.(?= |$)`, "g"),
  new RegExp(`,? as (?:specified|described|defined) in ${citation}(?=[.,;] |[.,;]?$)`, "g"),
];

/**
 * A text without what it cites by the way: `(section 2.1)`, `, as specified in [X] section 2.1`, a sentence `For more details,
 * see …`. A citation in other words is part of what the text says, and stays.
 */
export function plainText(text: string): string {
  return asides.reduce((rest, aside) => rest.replace(aside, ""), text).trim() || text;
}
