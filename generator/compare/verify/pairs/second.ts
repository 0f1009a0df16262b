import type { Claim } from "../around/claim.js";
import { elementsOf } from "../around/elements.js";
import { plainClaim } from "../around/said.js";
import { type Code, isSign } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { literalAt, nameBefore, nameLike } from "./places.js";

/** A record has no more parts. */
const mostParts = 8;

/** A record with several numbers, of which any may be the name's: the others say where it stands. */
export const second: Extractor = {
  id: "second",
  finds: '{ "Name", 7, 101 }, (7, 101, "Name"), { page: 7, code: 101, name: "Name" }, NAME: [7, 101]',
  *run(code) {
    for (const [open, close] of code.closer) {
      if (close - open > mostParts * 6) continue;
      const parts = partsOf(code, open);
      const numbers = parts.filter(({ isNumber }) => isNumber);
      if (numbers.length < 2) continue;
      const names = parts.filter(({ isNumber }) => !isNumber);
      const within = names.find(({ claim }) => nameLike.test(claim.channel)) ?? names[0];
      const name = within?.at ?? ownerOf(code, open);
      if (name === undefined) continue;
      const block = code.opener[open] ?? -1;
      for (const [column, { at, claim }] of numbers.entries()) {
        const role = name < at ? "constant" : "label";
        const pair = {
          ...pairOf(code, role, name, Number(claim.value), at, block),
          slight: true,
          column,
        } as const;
        const others = parts.filter((part) => part.at !== at).map((part) => part.claim);
        yield within === undefined ? { ...pair, beside: others } : pair;
      }
    }
  },
};

interface Part {
  readonly at: number;
  readonly claim: Claim;
  readonly isNumber: boolean;
}

/** The parts of a bracket that holds nothing but numbers and names; none where it holds more. */
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
  return parts.length === elements.length && (fields === 0 || fields === parts.length) ? parts : [];
}

/** The name that a record is given to: `NAME: [`, `NAME = new Type(`. */
function ownerOf(code: Code, open: number): number | undefined {
  let at = open - 1;
  while (at > 0 && (code.tokens[at]?.kind === "word" || isSign(code, at, ".", "::"))) at -= 1;
  return isSign(code, at, ":", "=", "=>", ":=") ? nameBefore(code, at) : undefined;
}
