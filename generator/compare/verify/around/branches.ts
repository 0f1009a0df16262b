import type { Code } from "../source/code.js";
import { isSign, isWord } from "../source/token.js";
import type { Claim } from "./claim.js";

/** Where a branch of a bracket begins, and for which value. */
export interface Branch {
  readonly at: number;
  readonly claim: Claim;
}

/** The branches of a bracket, `case 7:`, whose statements stand beside each other in it. */
export function branchesOf(code: Code, open: number): Branch[] {
  const close = code.closer.get(open) ?? open;
  const branches: Branch[] = [];
  for (let at = open + 1; at < close; at++) {
    const token = code.tokens[at + 1];
    if (isWord(code, at, "case") && token !== undefined && isSign(code, at + 2, ":"))
      branches.push({ at, claim: { channel: "case", value: token.value ?? token.text, token } });
    at = code.closer.get(at) ?? at;
  }
  return branches;
}
