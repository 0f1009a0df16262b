/** Plurals that follow no rule, and words that only look like one. */
const irregular: Readonly<Record<string, string>> = {
  appendices: "appendix",
  axes: "axis",
  caches: "cache",
  cookies: "cookie",
  indices: "index",
  matrices: "matrix",
  means: "means",
  news: "news",
  series: "series",
  species: "species",
  vertices: "vertex",
};

/** Of these `s` is a letter of the word itself: `status`, `class`, `alias`; a word without vowels is an abbreviation. */
const whole = /(?:ss|us|is|ias|oes|canvas|atlas|lens|gas)$|^[^aeiouy]+$/;

/** What loses `es`: after a hiss, and of the words whose own `s` comes before it. */
const withEs =
  /(?:sses|zzes|xes|ches|shes|(?:^b|stat|vir|bon|cens|camp|foc)uses|iases|canvases|atlases|lenses|gases)$/;

/**
 * The singular of a name's last word: `ErrorCodes` → `ErrorCode`. What has none that is sure stays as it is.
 *
 * @param name in `PascalCase`
 */
export function singular(name: string): string {
  const [last = ""] = /[A-Z][a-z]+$/.exec(name) ?? [];
  if (name.length < 4 || !last.endsWith("s")) return name;
  const word = last.toLowerCase();
  const one = irregular[word] ?? (whole.test(word) ? word : singularOf(word));
  return `${name.slice(0, -last.length)}${last.charAt(0)}${one.slice(1)}`;
}

function singularOf(word: string): string {
  if (/(?:alys|thes|gnos)es$/.test(word)) return `${word.slice(0, -"es".length)}is`;
  if (withEs.test(word)) return word.slice(0, -"es".length);
  return /[^aeiou]ies$/.test(word) && word.length > 4
    ? `${word.slice(0, -"ies".length)}y`
    : word.slice(0, -1);
}
