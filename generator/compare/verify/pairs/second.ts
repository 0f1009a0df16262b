import type { Claim } from "../around/claim.js";
import { elementsOf } from "../around/elements.js";
import { plainClaim } from "../around/said.js";
import { type Code, isSign } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { literalAt, nameBefore } from "./places.js";

/** A record has no more parts, and no more tokens. */
const mostParts = 12;
const mostTokens = 120;
/** Any of the first texts of a record may be its name. */
const mostNames = 4;

/** A record with several numbers, of which any may be the name's, as any of its texts may be the name: the others say where it stands. */
export const second: Extractor = {
  id: "second",
  finds: '{ "Name", 7, 101 }, (7, 101, "Name"), { page: 7, code: 101, name: "Name" }, NAME: [7, 101]',
  *run(code) {
    for (const [open, close] of code.closer) {
      if (close - open > mostTokens) continue;
      const parts = partsOf(code, open);
      const numbers = parts.filter(({ isNumber }) => isNumber);
      if (numbers.length < 2) continue;
      const names = parts.flatMap(({ at, isNumber }) => (isNumber ? [] : [at])).slice(0, mostNames);
      const owner = names.length === 0 ? ownerOf(code, open) : undefined;
      const block = blockOf(code, open);
      for (const [column, { at, claim }] of numbers.entries())
        for (const [row, name] of (owner === undefined ? names : [owner]).entries()) {
          // All numbers of a record are alike in this.
          const role = name < (numbers[0]?.at ?? at) ? "constant" : "label";
          const pair = pairOf(code, role, name, Number(claim.value), at, block);
          const others = parts.filter((part) => part.at !== at).map((part) => part.claim);
          const beside = owner === undefined ? {} : { beside: others };
          yield { ...pair, slight: true, column: column * mostNames + row, ...beside };
        }
    }
  },
};

interface Part {
  readonly at: number;
  readonly claim: Claim;
  readonly isNumber: boolean;
}

/** The numbers and names of a bracket; none where one without fields holds more, or where only some are fields. */
function partsOf(code: Code, open: number): Part[] {
  const elements = elementsOf(code, open);
  if (elements.length < 2 || elements.length > mostParts) return [];
  const parts = elements.flatMap(({ from, to }, index) =>
    plainClaim(code, from, to, "part", index).map((claim): Part => {
      const isNumber = code.tokens[to - 1]?.kind === "number" && literalAt(code, to - 1) !== undefined;
      return { at: to - 1, claim, isNumber };
    }),
  );
  const fields = parts.filter(({ claim }) => claim.channel.startsWith("part field")).length;
  const whole = fields === 0 && parts.length === elements.length;
  return whole || (fields > 0 && fields === parts.length) ? parts : [];
}

/** The bracket around a record, past that of a call which makes it: `entry({ … })`. */
function blockOf(code: Code, open: number): number {
  const around = code.opener[open] ?? -1;
  const alone = isSign(code, around, "(") && open === around + 1 && elementsOf(code, around).length === 1;
  return alone ? (code.opener[around] ?? -1) : around;
}

/** The name that a record is given to: `NAME: [`, `NAME = new Type(`. */
function ownerOf(code: Code, open: number): number | undefined {
  let at = open - 1;
  while (at > 0 && (code.tokens[at]?.kind === "word" || isSign(code, at, ".", "::"))) at -= 1;
  return isSign(code, at, ":", "=", "=>", ":=") ? nameBefore(code, at) : undefined;
}
