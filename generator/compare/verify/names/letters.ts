/** How often each letter stands in a name, in 32 classes; names that differ in these differ. */
export type Letters = Uint8Array;

export function lettersOf(joined: string): Letters {
  const counts = new Uint8Array(32);
  for (let at = 0; at < joined.length; at++) {
    const letter = joined.charCodeAt(at) & 31;
    counts[letter] = (counts[letter] as number) + 1;
  }
  return counts;
}

/** The least number of letters of one name that another lacks: cheap, and never more than their distance. */
export function lacking(name: Letters, other: Letters): number {
  let sum = 0;
  for (let at = 0; at < 32; at++) sum += Math.max(0, (name[at] as number) - (other[at] as number));
  return sum;
}
