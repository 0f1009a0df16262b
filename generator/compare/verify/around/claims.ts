import type { Pair } from "../pairs/pair.js";
import type { Code } from "../source/code.js";
import { isSign, type Token } from "../source/token.js";
import { type Branch, branchesOf } from "./branches.js";
import type { Claim } from "./claim.js";
import { type Element, elementAt, elementsOf } from "./elements.js";
import { type Line, lineAt, linesOf } from "./lines.js";
import { plainClaim, saidIn } from "./said.js";

/** Brackets and lines further out say nothing of a pair. */
const farthest = 4;
/** A bracket with more elements is a list, and none of them says anything of the others. */
const mostElements = 16;

/** What stands around a pair: claims, and the block of lines or brackets that it is in. */
export interface Around {
  readonly claims: readonly Claim[];
  readonly block: string;
}

/** Finds what stands around the pairs of a source, by tokens: before the brackets that they are in, beside them, and in the lines that they are indented under. */
export class Surroundings {
  readonly #code: Code;
  readonly #index: ReadonlyMap<Token, number>;
  readonly #lines: readonly Line[];
  readonly #elements = new Map<number, readonly Element[]>();
  readonly #brackets = new Map<number, readonly Claim[]>();
  readonly #branches = new Map<number, readonly Branch[]>();
  readonly #indents = new Map<Line, readonly Claim[]>();

  constructor(code: Code) {
    this.#code = code;
    this.#index = new Map(code.tokens.map((token, at) => [token, at]));
    this.#lines = linesOf(code);
  }

  of({ nameToken, valueToken, block, beside = [], name }: Pair): Around {
    const own: Claim = { channel: "name", value: name, token: nameToken };
    const at = this.#index.get(nameToken);
    if (at === undefined) return { claims: [own, ...beside], block: String(block) };
    const claims: Claim[] = [own, ...beside];
    let open = this.#code.opener[at] ?? -1;
    let inner = at;
    for (let depth = 0; depth < farthest && open !== -1; depth++) {
      const branch = this.#branchOf(open, inner);
      if (branch !== undefined && branch.token !== valueToken)
        claims.push({ ...branch, channel: `${depth} ${branch.channel}` });
      inner = open;
      for (const { channel, value, token } of this.#saidBy(open))
        if (token !== nameToken && token !== valueToken)
          claims.push({ channel: `${depth} ${channel}`, value, token });
      open = this.#code.opener[open] ?? -1;
    }
    let line = lineAt(this.#lines, at)?.parent;
    const within = line?.from ?? -1;
    for (let depth = 0; depth < farthest && line !== undefined; depth++) {
      for (const { channel, value, token } of this.#saidOver(line))
        if (token !== nameToken && token !== valueToken)
          claims.push({ channel: `line ${depth} ${channel}`, value, token });
      line = line.parent;
    }
    return { claims, block: `${block} ${within}` };
  }

  /** What a bracket says: before it, in its plain elements, and by its place among its like. */
  #saidBy(open: number): readonly Claim[] {
    const known = this.#brackets.get(open);
    if (known !== undefined) return known;
    const code = this.#code;
    const elements = this.#elementsOf(open);
    const around = code.opener[open] ?? -1;
    const claims = [
      ...saidIn(code, this.#headOf(open), open, "head"),
      ...(elements.length > mostElements
        ? []
        : elements.flatMap(({ from, to }, index) => plainClaim(code, from, to, "beside", index))),
    ];
    const place = around === -1 ? -1 : elementAt(this.#elementsOf(around), open);
    const token = code.tokens[open];
    if (place !== -1 && token !== undefined) claims.push({ channel: "position", value: place, token });
    this.#brackets.set(open, claims);
    return claims;
  }

  /** What the branch says, `case 7:`, that a token of a bracket is in. */
  #branchOf(open: number, at: number): Claim | undefined {
    const known = this.#branches.get(open) ?? branchesOf(this.#code, open);
    this.#branches.set(open, known);
    return known.findLast((branch) => branch.at < at)?.claim;
  }

  /** What a line says to those under it: itself, and by those beside them that give a field a value. */
  #saidOver(line: Line): readonly Claim[] {
    const known = this.#indents.get(line);
    if (known !== undefined) return known;
    const { from, to, children } = line;
    const fields = children.length > mostElements ? [] : children;
    const claims = [
      ...saidIn(this.#code, from, to, "head"),
      ...fields.flatMap((child, index) => plainClaim(this.#code, child.from, child.to, "beside", index)),
    ];
    this.#indents.set(line, claims);
    return claims;
  }

  /** Where begins what stands before a bracket: its line, the one before where the bracket begins one, and on where a sign joins them. */
  #headOf(open: number): number {
    const { tokens, opener } = this.#code;
    const around = opener[open] ?? -1;
    let first = open;
    let joined = true;
    while (first - 1 > around && !isSign(this.#code, first - 1, ";", "}", "{")) {
      const [before, next] = [tokens[first - 1], tokens[first]];
      if (before === undefined || next === undefined) break;
      if (isSign(this.#code, first - 1, ",") && opener[first - 1] === around) break;
      if (before.endLine < next.line) {
        if (!joined && !isSign(this.#code, first - 1, ":", "=>", "=", "->", ":=", "(")) break;
        joined = false;
      } else if (first === open) joined = false;
      first -= 1;
    }
    return first;
  }

  #elementsOf(open: number): readonly Element[] {
    const known = this.#elements.get(open) ?? elementsOf(this.#code, open);
    this.#elements.set(open, known);
    return known;
  }
}
