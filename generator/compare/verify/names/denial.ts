import type { Words } from "./words.js";

const denial = /^(?:not|no|non|cannot|never|without)$/;
/** The same as far as it is cut short, or begins a word that it is written together with. */
const shortDenial = /^(?:n|no|non.*|not.*|cannot|cant|never|without|wo|.*not|.*[sd]nt)$/;

/**
 * The word by which a longer name denies what a shorter one says: the shorter one leaves it out, and keeps what is denied.
 * Most often it leaves out that as well (`ExternallyManaged`), or cuts the word short, or writes it together with others.
 */
export function deniedBy({ words, joined }: Words, longer: Words): string | undefined {
  const [only, other] = words;
  // Words that nothing parts are looked through.
  if (only !== undefined && other === undefined && /no|never|without|cant/.test(only)) return undefined;
  if (words.some((word) => shortDenial.test(word))) return undefined;
  return longer.words.find((word, at) => {
    const denied = longer.words[at + 1]?.slice(0, 4) ?? "";
    return denial.test(word) && denied !== "" && joined.includes(denied);
  });
}

/** Whether a text is a name word for word, but for the word by which the name denies the rest. */
export function isDenied({ joined }: Words, { words }: Words): boolean {
  return (
    words.filter((word) => !denial.test(word)).join("") === joined && words.some((word) => denial.test(word))
  );
}
