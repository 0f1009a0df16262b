import type { RangeStatus } from "../model/range.js";
import type { TableSpec } from "../spec/table-schema.js";

/** What stands for a name where a value has none; `""`, an empty name, is nothing unless the spec.ts says so. */
const words: Readonly<Record<string, RangeStatus>> = {
  unassigned: "unassigned",
  "not assigned": "unassigned",
  unallocated: "unassigned",
  unused: "unassigned",
  "not used": "unassigned",
  reserved: "reserved",
  rfu: "reserved",
  "future use": "reserved",
  "private use": "private",
  experimental: "experimental",
  "experimental use": "experimental",
  experimentation: "experimental",
  "experimentation and testing": "experimental",
  "use for experimentation and testing": "experimental",
  "rfc3692-style experiment": "experimental",
  tbd: "other",
  tba: "other",
  "n/a": "other",
  "-": "other",
  "–": "other",
  "—": "other",
};

/** What only a range is called: a single value may well have it for a name. */
const wordsOfSpans: typeof words = { deprecated: "deprecated", obsolete: "deprecated" };

/**
 * Tells what a text says of a value that has no name: `Reserved`, `(Unused)`, `Reserved for Private Use`,
 * `Unassigned (was LAMP)`. Undefined where it is a name, or nothing.
 */
export type StatusOf = (text: string, isSpan?: boolean) => RangeStatus | undefined;

/** The words that hold for a table: those that hold by default, but where the spec.ts says otherwise. */
export function placeholdersOf({ placeholders = {} }: Pick<TableSpec, "placeholders">): StatusOf {
  const own = Object.entries(placeholders).map(([word, status]) => [plain(word), status] as const);
  const known = new Map<string, RangeStatus | false>([...Object.entries(words), ...own]);
  return (text, isSpan = false) => {
    // A longer one is a sentence, and most texts are names: those are not looked at twice.
    if (text.length > longest) return undefined;
    const exact = (word: string) => known.get(word) || (isSpan ? wordsOfSpans[word] : undefined) || undefined;
    const whole = plain(text);
    const status = exact(whole);
    if (status !== undefined || whole.length < 4) return status;
    const [, word, purpose] = opening.exec(whole) ?? [];
    const general = word === undefined ? undefined : exact(word);
    return general && ((purpose === undefined ? undefined : exact(purpose)) ?? general);
  };
}

const longest = 100;

/** A word, and what it says further: for whom or what, in brackets, or behind a mark. */
const opening = /^([^(),:;]+?)(?: (?:for|by) (.+)| ?\(.*\)|[,:;] .*)$/;

/** Without the brackets or the full stop around it, in lower case. */
function plain(text: string): string {
  const bare = text.trim().replace(/\.$/, "").toLowerCase();
  return /^\([^()]*\)$|^\[[^[\]]*\]$|^<[^<>]*>$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}
