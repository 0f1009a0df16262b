/** The scripts that are in everyday use (Unicode UAX 31, table 5). */
const recommended = (
  "Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul " +
  "Hebrew Hiragana Kannada Katakana Khmer Lao Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan"
).split(" ");

/** The scripts that East Asian languages are written in together (Unicode UTS 39, section 5.2). */
const together = ["Latin Han Hiragana Katakana", "Latin Han Bopomofo", "Latin Han Hangul"].map((names) =>
  names.split(" "),
);

const anyScript = String.raw`\p{scx=Common}\p{scx=Inherited}`;
const oneOf = (scripts: readonly string[]) => scripts.map((script) => `\\p{scx=${script}}`).join("");

/** Whether a name is in one script, or in several that are written together; a rare script stands alone. */
function isOneScript(name: string): boolean {
  const allowed = [...recommended.map((script) => [script]), ...together];
  return (
    allowed.some((scripts) => new RegExp(`^[${anyScript}${oneOf(scripts)}]*$`, "u").test(name)) ||
    new RegExp(`^(?:[${anyScript}]|[^${oneOf(recommended)}])*$`, "u").test(name)
  );
}

/** What a reader cannot see, or what changes how the rest is shown; line feeds are seen. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const plain = /^[\x20-\x7e\n]*$/;

/**
 * What makes a name one that a reader takes for another: characters that are not seen, letters that only look like
 * the usual ones, a mix of scripts (Unicode UTS 39, restriction level "highly restrictive", and UAX 31 with NFC).
 *
 * @returns what is wrong, with the code points; undefined where nothing is
 */
export function confusion(name: string): string | undefined {
  if (plain.test(name)) return undefined;
  const [hidden] = unseen.exec(name) ?? [];
  if (hidden !== undefined) return `it has ${codePoint(hidden)}, which is not seen`;
  const styled = [...name].find((character) => isStyled(character));
  if (styled !== undefined)
    return `it has ${codePoint(styled)} ${styled}, which looks like ${styled.normalize("NFKC")}`;
  if (name.normalize("NFC") !== name)
    return "it has letters with separate accents, where one code point has both";
  if (isOneScript(name)) return undefined;
  const strange = strangers(name).map((character) => `${codePoint(character)} ${character}`);
  return `it mixes scripts: among its ${scriptOf(name)} letters are ${strange.join(", ")}`;
}

/** A letter or digit of another form, such as U+FF21 for A: the same in meaning, another in code. */
function isStyled(character: string): boolean {
  return (
    character.charCodeAt(0) > 0x7f &&
    /[\p{L}\p{Nd}\p{Nl}]/u.test(character) &&
    character.normalize("NFKC") !== character.normalize("NFC")
  );
}

/** The script that most letters of a name are of. */
function scriptOf(name: string): string {
  const counts = recommended.map((script) => {
    const own = new RegExp(`(?![${anyScript}])\\p{scx=${script}}`, "gu");
    return [script, name.match(own)?.length ?? 0] as const;
  });
  return counts.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/** The letters that are of another script than most, each once. */
function strangers(name: string): string[] {
  const usual = new RegExp(`[${anyScript}\\p{scx=${scriptOf(name)}}]`, "u");
  return [...new Set(name)].filter((character) => !usual.test(character));
}

/** `U+0430`. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
