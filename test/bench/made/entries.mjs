/** Entries that the benchmarks are made of: as many as wanted, each with a text of its own, the same in every run. */

const words = Array.from({ length: 3000 }, (_, index) => `word${index.toString(36)}`);

/** A number that looks like chance, and is the same in every run. */
function scatter(seed) {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/**
 * @param {number} count
 * @returns {{ value: number, name: string, meaning: string }[]}
 */
export function madeEntries(count) {
  return Array.from({ length: count }, (_, index) => {
    const value = index + 1;
    const meaning = ["The"];
    for (let at = 0; at < 14; at += 1) meaning.push(words[scatter(index * 14 + at) % words.length]);
    return { value, name: `Code${value}`, meaning: [...meaning, "end."].join(" ") };
  });
}
