/** Names of more words are not abbreviated word by word. */
const mostWords = 64;

/**
 * Whether a name is made of the beginnings of a longer name's words, in their order, some left out:
 * `DevNotProvisioned` of `DeviceNotFullyProvisioned`.
 *
 * @param name in lower case without separators
 * @param words of the longer name, in lower case
 * @param dropped the least number of letters that a word that is cut short must lose
 */
export function abbreviates(name: string, words: readonly string[], dropped = 1): boolean {
  const dead = new Set<number>();
  const from = (at: number, word: number): boolean => {
    if (at === name.length) return true;
    if (word === words.length) return false;
    const key = at * (words.length + 1) + word;
    if (dead.has(key)) return false;
    const text = words[word] as string;
    let common = 0;
    while (common < text.length && name[at + common] === text[common]) common += 1;
    for (let length = common; length > 0; length--)
      if ((length === text.length || text.length - length >= dropped) && from(at + length, word + 1))
        return true;
    if (from(at, word + 1)) return true;
    dead.add(key);
    return false;
  };
  return name.length > 0 && words.length <= mostWords && from(0, 0);
}

/** Whether a name is a longer one with several letters in a row taken out: `AcctClosed` of `AccountClosed`. */
export function skips(name: string, longer: string): boolean {
  if (longer.length - name.length < 2) return false;
  let from = 0;
  while (from < name.length && name[from] === longer[from]) from += 1;
  return longer.endsWith(name.slice(from));
}

/** Whether the letters of a name stand in a longer one in this order, the first at its beginning. */
export function contracts(name: string, longer: string): boolean {
  if (name[0] !== longer[0] || name.length * 2.5 < longer.length) return false;
  let at = 0;
  for (const letter of longer) if (letter === name[at]) at += 1;
  return at === name.length;
}
