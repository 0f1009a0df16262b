import type { Words } from "./words.js";

const denial = /^(?:not|no|non|cannot|never|without)$/;
/** The same as far as it is cut short, or begins a word that it is written together with. */
const shortDenial = /^(?:n|no|non.*|not.*|cannot|cant|never|without|wo|.*not|.*[sd]nt)$/;

/** Whether a word denies the one behind it. */
export function denies(word = ""): boolean {
  return denial.test(word);
}

/**
 * Words that deny another by how they begin: `invalid`, `unsupported`. Those that only look so, as `instance`, `image`
 * and `until` do, are the more where few words are made in this way, so that these are listed.
 */
const prefixed = new RegExp(
  [
    "(in)(?:valid|correct|complete|activ|access|accura|adequa|appropriat|applicab|capab|compatib|consisten|dependen|distinct|eligib|equal|exact|finit|operab|secur|sufficien|toleran|visib)",
    "(un)(?!der|til|i(?:[^dmn]|$)|less|ary)\\p{L}{3,}",
    "(dis)(?:able|allow|approv|agree|associat|connect|continu|engag|qualif|similar|trust)",
    "(non)(?!ce)\\p{L}{4,}",
    "(im)(?:possib|proper|precis|perfect|mutab|permissib|measurab)",
    "(ir)r(?!i)",
    "(il)l(?!u)",
  ]
    .map((form) => `^${form}`)
    .join("|"),
  "u",
);

/** What a word denies another by, and what is left of it: all of `not`, `in` of `invalid`. */
function taken(word: string): { readonly by: string; readonly rest: string } | undefined {
  const by = denies(word) ? word : prefixed.exec(word)?.slice(1).find(Boolean);
  return by === undefined ? undefined : { by, rest: word.slice(by.length) };
}

/** So many letters tell a word that may be cut short. */
const telling = 4;

/**
 * The word, or its beginning, by which a longer name denies what a shorter one says: the shorter one leaves it out, and keeps what is denied.
 * Most often it leaves out that as well (`ExternallyManaged`), or cuts the word short, or writes it together with others.
 */
export function deniedBy({ words, joined }: Words, longer: Words): string | undefined {
  const denials = longer.words.map(taken);
  const own = words.filter((word) => shortDenial.test(word) || taken(word) !== undefined);
  if (own.length >= denials.filter(Boolean).length) return undefined;
  // Words that nothing parts are looked through.
  const [only, other] = words;
  const hidden = only !== undefined && other === undefined && /no|never|without|cant/.test(only);
  return denials.find((found, at) => {
    if (found === undefined || (found.rest === "" && hidden)) return false;
    const denied = (found.rest || longer.words[at + 1])?.slice(0, telling) ?? "";
    return denied !== "" && joined.includes(denied) && !joined.includes(found.by + denied);
  })?.by;
}

/** Whether a name is another letter for letter, but for what the other denies it by. */
export function isDenied({ joined }: Words, { words }: Words): boolean {
  return words.some((word, at) => {
    const rest = taken(word)?.rest;
    return rest !== undefined && [...words.slice(0, at), rest, ...words.slice(at + 1)].join("") === joined;
  });
}
