import type { VerifyLevel } from "../finding.js";
import type { Held } from "../match/verdict.js";
import { deniedBy, isDenied } from "../names/denial.js";
import { pairsThat, type Rule } from "./rule.js";
import { seconds } from "./values.js";
import { bracketed, entriesAt, shown } from "./words.js";

export const nearName: Rule = {
  id: "near-name",
  level: "warning",
  title: "A name is nearly another entry's",
  cause:
    "The name is like that of an entry with another value, and not like that of the entry with this value.",
  fix: "Find out which of the two is meant: correct the value, or use the document's name for it.",
  *find(held) {
    for (const { at, name, value, verdict, own } of pairsThat(held, "near"))
      yield {
        at,
        expected: own[0]?.name,
        message: `${name} is ${value} here, and nearly ${verdict.entry.name}, which is ${shown(verdict.entry.value, at)} in the document; ${value} is ${entriesAt(own)} there`,
      };
  },
};

export const misspelling: Rule = {
  id: "misspelling",
  level: "warning",
  title: "A name is spelt otherwise than in the document",
  cause:
    "The name is the document's but for a few letters; whoever searches for the document's does not find it.",
  fix: "Spell it as the document does, in the case of your own convention.",
  *find(held) {
    for (const { at, name, verdict } of pairsThat(held, "misspelt"))
      yield {
        at,
        expected: verdict.entry.name,
        message: `${name} ${bracketed(at.value, at)} is spelt ${verdict.entry.name} in the document (${lettersWords(verdict.distance)})${isDenied(verdict.entry, at.core) ? ", and says the contrary" : ""}`,
      };
  },
};

/** How far two names are from each other, to a person. */
function lettersWords(distance: number): string {
  return distance === 1 ? "one letter differs" : `${distance} letters differ`;
}

export const unknownName: Rule = {
  id: "unknown-name",
  level: "note",
  title: "A name is not the document's",
  cause:
    "The value is in the document, but the name is of the source's own making. Where it denies the document's, it says the contrary: that is a warning.",
  fix: "Nothing, where the name means the same; else use the document's.",
  *find(held) {
    const [level, twice] = [levelOfNames(held), seconds(held)];
    for (const { at, name, value, verdict } of pairsThat(held, "renamed")) {
      if (twice.has(at)) continue;
      const denies = isDenied(verdict.entry, at.core);
      yield {
        at,
        level: denies ? "warning" : at.pair.shared ? undefined : level,
        expected: verdict.entry.name,
        message: denies
          ? `${name} says the contrary of ${verdict.entry.name}, which ${value} is in the document`
          : `${name} fits no entry of the document; ${value} is ${verdict.entry.name} there`,
      };
    }
  },
};

export const abbreviation: Rule = {
  id: "abbreviation",
  level: "note",
  title: "A name is shorter than the document's",
  cause:
    "Words of the document's name are cut short or left out. Where one of them is a “not”, or the “in” of “invalid”, the name says the contrary: that is a warning.",
  fix: "Nothing; it is said so that you can look. Where it says the contrary, put the word back.",
  *find(held) {
    const [level, twice] = [levelOfNames(held), seconds(held)];
    for (const { at, name, verdict } of pairsThat(held, "shortened")) {
      if (twice.has(at)) continue;
      const short = `${name} ${bracketed(at.value, at)} is short for ${verdict.entry.name}`;
      const denial = at.pair.shared ? undefined : deniedBy(at.core, verdict.entry);
      yield denial === undefined
        ? { at, level: at.pair.shared ? undefined : level, expected: verdict.entry.name, message: short }
        : {
            at,
            level: "warning",
            expected: verdict.entry.name,
            message: `${short}, and without “${denial}” says the contrary`,
          };
    }
  },
};

/** A table with this share of the document's own names means to have them all. */
const exactShare = 0.95;
/** Of fewer names, one is too large a share. */
const least = 20;

/** What it means that a name is not the document's: where nearly all others are, more than a note. */
function levelOfNames({ pairs }: Held): VerifyLevel | undefined {
  const named = pairs.filter(({ verdict }) => !["wrong", "extra", "foreign"].includes(verdict.kind));
  const exact = named.filter(({ verdict }) => verdict.kind === "agrees");
  return named.length >= least && exact.length >= named.length * exactShare ? "warning" : undefined;
}
