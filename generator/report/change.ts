import type { Bump, Change, WordPart } from "../compare/diff/change.js";
import type { Level } from "../kinds/levels.js";

/** What lists of changes are headed with. */
export const levelTitles = { breaking: "Breaking", additive: "Additive", note: "Notes" } as const;

/** `ErrorCode 113 QuotaExceeded`; the table alone where the change is not about an entry. */
export function changeTitle({ table, value, name }: Change): string {
  return [table, ...entryTitle({ value, name })].join(" ");
}

/** Value and name, each once. */
export function entryTitle({ value, name }: { value?: unknown; name?: unknown }): string[] {
  return [
    ...(value === undefined ? [] : [String(value)]),
    ...(name === undefined || name === value ? [] : [String(name)]),
  ];
}

/** What a diff is headed with. */
export function diffTitle(bump: Bump, notCompared: readonly string[]): string {
  const words = bump === "none" ? "no change" : bump;
  return `Spec diff: ${words}${notCompared.length > 0 ? ", as far as known" : ""}`;
}

/** `2 breaking, 1 additive, 3 notes: major`; and the tables of which that is not known. */
export function summaryLine(
  changes: readonly Pick<Change, "level">[],
  bump: Bump,
  notCompared: readonly string[] = [],
): string {
  const open = notCompared.length > 0 ? `; not compared: ${notCompared.join(", ")}` : "";
  return `${countsLine(changes, bump)}${open}`;
}

function countsLine(changes: readonly Pick<Change, "level">[], bump: Bump): string {
  if (changes.length === 0) return "nothing changed by meaning: no version bump";
  const count = (level: Level) => changes.filter((change) => change.level === level).length;
  const notes = count("note");
  const counts = [
    `${count("breaking")} breaking`,
    `${count("additive")} additive`,
    `${notes} note${notes === 1 ? "" : "s"}`,
  ];
  return `${counts.join(", ")}: a ${bump} version bump`;
}

/** `ErrorCode 113 QuotaExceeded: meaning reworded`. */
export function changeWords(change: Change): string {
  return `${changeTitle(change)}: ${changeMessage(change)}`;
}

/** What changed; whose words a text is, where an erratum made it; and why the level is not the rule's own. */
export function changeMessage({ message, byErratum, regraded }: Change): string {
  const remarks = [
    ...(byErratum === undefined ? [] : [erratumWords(byErratum)]),
    ...(regraded === undefined ? [] : [`else ${regraded.from}: ${regraded.reason}`]),
  ];
  return remarks.length === 0 ? message : `${message} (${remarks.join("; ")})`;
}

function erratumWords({ before, after }: NonNullable<Change["byErratum"]>): string {
  if (before !== undefined && after !== undefined) return "by erratum, before and now";
  return after === undefined ? "before by erratum" : `by erratum: ${after.why}`;
}

/** So many words of what stayed are shown on each side of what did not. */
const context = 6;

/** Shortens what both wordings have in common to the words around what differs. */
export function shortened(parts: readonly WordPart[]): WordPart[] {
  return parts.map((part, index) => {
    if (part.in !== "both") return part;
    const words = part.text.match(/(?:^\s+)?\S+\s*/g) ?? [];
    const head = index === 0 ? 0 : context;
    const tail = index === parts.length - 1 ? 0 : context;
    if (words.length <= head + tail + 1) return part;
    const [begin, end] = [words.slice(0, head).join(""), words.slice(words.length - tail).join("")];
    const text = `${begin.trimEnd()} … ${end.trimStart()}`;
    return { ...part, text: index === 0 ? text.trimStart() : text };
  });
}
