import { pattern, reference } from "../kinds/index.js";
import { escapedPattern } from "../words/escaped-pattern.js";
import { anyPhrase, anyProse, type ProposedKind, proposed, reads } from "./kinds.js";

/** Names behind some of which stands, in brackets, what is said of them: `GAS_LAMP (deprecated)`, `Lamp (section 2.1)`. */
export interface Noted {
  /** The name alone. */
  bare(text: string): string;
  /** The kind of such names, from that of bare ones. */
  around(name: ProposedKind): ProposedKind;
}

/** What begins a citation, and what says that a name is old or new; other words are a part of the name. */
const citing =
  /^(?:see|sections?|sect?\.|§|clauses?|chapter|annex|appendix|table|figure|pages?|RFC)(?!\p{L})/iu;
const telling =
  /^(?:deprecated|obsoleted?|historic|legacy|temporary|provisional|withdrawn|removed|retired|superseded|replaced|experimental|optional|mandatory|required|since|added|new in)(?!\p{L})/iu;
const bracketed = /^.*\S \(([^()]+)\)$/;

/**
 * Takes notes off names.
 *
 * @returns undefined where there are none, or where they tell names apart
 */
export function notedNames(names: readonly string[]): Noted | undefined {
  const inside = names.flatMap((name) => bracketed.exec(name)?.[1] ?? []);
  const notes = inside.filter((text) => citing.test(text) || telling.test(text));
  if (notes.length === 0) return undefined;
  const words = notes.map((text) => ((citing.exec(text) ?? telling.exec(text))?.[0] ?? "").toLowerCase());
  const some = [...new Set(words)].map(escapedPattern).join("|");
  const field = notes.every((text) => citing.test(text)) ? "nameReference" : "nameNote";
  const part = `\\((?<${field}>${some.includes("|") ? `(?:${some})` : some}[^()]*)\\)`;
  const isEverywhere = notes.length === names.length;
  const form = new RegExp(`(?<name>.+?)${isEverywhere ? ` ${part}` : `(?: ${part})?`}`, "i");
  const whole = new RegExp(`^${form.source}$`, "i");
  const bare = (text: string) => whole.exec(text)?.groups?.name ?? text;
  if (new Set(names.map(bare)).size < new Set(names).size) return undefined;
  const cited = proposed("other", "reference", reference());
  const note = [cited, anyPhrase].find((kind) => reads(kind, notes)) ?? anyProse;
  const optional = isEverywhere ? [] : [field];
  return {
    bare,
    around: (name) => ({
      ...name,
      kind: pattern(form, { name: name.kind, [field]: note.kind }, { optional }),
      code: `pattern(${form}, { name: ${name.code}, ${field}: ${note.code} }${isEverywhere ? "" : `, { optional: ["${field}"] }`})`,
    }),
  };
}
