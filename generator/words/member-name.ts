/** How names become those of members; `document`: as the document spells them. */
export const namings = ["document", "PascalCase", "camelCase", "SCREAMING_SNAKE"] as const;
export type Naming = (typeof namings)[number];

/** What a table says of its names. */
export interface NameRule {
  readonly naming?: Naming | undefined;
  readonly stripPrefix?: string | undefined;
}

/**
 * The name of a member, by one rule for all:
 *
 * 1. `stripPrefix` is taken off, where the name begins with it and something is left;
 * 2. with another `naming` than `document`, the name is cut into words (runs of letters and digits of any
 *    script, cut before a capital that follows a small letter or a digit, and before the last capital of
 *    several where a small letter follows it) and these are joined in that style;
 * 3. a name that would be a number (`404`, `NaN`), which no enum may have, and, with another `naming` than
 *    `document`, one that begins with a digit, gets a `_` in front.
 *
 * Under `document` nothing else is changed: a name that is no identifier is a member in quotes.
 */
export function memberNameOf(
  documentName: string,
  { naming = "document", stripPrefix = "" }: NameRule,
): string {
  const rest = documentName.startsWith(stripPrefix) ? documentName.slice(stripPrefix.length) : documentName;
  const stripped = rest.trim() === "" ? documentName : rest;
  const name = naming === "document" ? stripped : joined(wordsIn(stripped), naming) || stripped;
  if (isNumeric(name)) return `_${name}`;
  const needsMore = naming !== "document" && !isIdentifierName(name) && isIdentifierName(`_${name}`);
  return needsMore ? `_${name}` : name;
}

/** Whether a name is one that JavaScript takes for a number: such a member would be lost among the values. */
function isNumeric(name: string): boolean {
  return String(Number(name)) === name;
}

function wordsIn(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{ID_Continue}]|\p{Pc}/u)
    .filter((word) => word !== "");
}

function joined(words: readonly string[], naming: Exclude<Naming, "document">): string {
  if (naming === "SCREAMING_SNAKE") return words.map((word) => word.toUpperCase()).join("_");
  return words
    .map((word, index) => {
      const [first = "", ...rest] = word.toLowerCase();
      return (naming === "camelCase" && index === 0 ? first : first.toUpperCase()) + rest.join("");
    })
    .map((word, index, all) =>
      /\p{Nd}$/u.test(all[index - 1] ?? "") && /^\p{Nd}/u.test(word) ? `_${word}` : word,
    )
    .join("");
}

/** A text as the end of a name: what is no letter or digit becomes `_`, once. */
export function nameSuffix(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "_").replace(/^_|_$/g, "");
}

/** Whether a name can stand in code without quotes. Compilers differ in the letters beyond ASCII that they know. */
export function isPlainIdentifier(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name);
}

/** Whether a name is an identifier in some script or other (ECMA-262, IdentifierName). */
export function isIdentifierName(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}
