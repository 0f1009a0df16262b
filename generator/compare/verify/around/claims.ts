import { remembered } from "../../../words/remembered.js";
import type { Pair } from "../pairs/pair.js";
import type { Code } from "../source/code.js";
import { blockAt, isSign, type Token } from "../source/token.js";
import { type Claim, plainClaims, saidIn } from "./claim.js";
import { branchesOf, elementsOf, type Line, linesOf, partAt } from "./parts.js";

/** Brackets and lines further out say nothing of a pair. */
const farthest = 4;

/** What stands around a pair: claims, by their channels, and the block of lines or brackets that it is in. */
export interface Around {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly block: string;
}

/** Finds what stands around the pairs of a source, by tokens: before the brackets that they are in, beside them, and in the lines that they are indented under. */
export class Surroundings {
  readonly #code: Code;
  readonly #index: ReadonlyMap<Token, number>;
  readonly #lines: readonly Line[];

  constructor(code: Code) {
    this.#code = code;
    this.#index = new Map(code.tokens.map((token, at) => [token, at]));
    this.#lines = linesOf(code);
  }

  of({ nameToken, valueToken, block, beside = [], name }: Pair): Around {
    const own: Claim = { channel: "name", value: name, token: nameToken };
    const claims = new Map([own, ...beside].map((claim) => [claim.channel, claim]));
    const at = this.#index.get(nameToken);
    if (at === undefined) return { claims, block: String(block) };
    const add = (place: string, said: readonly Claim[]) => {
      for (const { channel, value, token } of said)
        if (token !== nameToken && token !== valueToken)
          claims.set(`${place} ${channel}`, { channel: `${place} ${channel}`, value, token });
    };
    let inner = at;
    for (let depth = 0; depth < farthest && blockAt(this.#code, inner) !== -1; depth++) {
      const open = blockAt(this.#code, inner);
      const token = this.#branches(open).findLast((branch) => branch.at < inner)?.token;
      if (token !== undefined)
        add(`${depth}`, [{ channel: "case", value: token.value ?? token.text, token }]);
      add(`${depth}`, this.#saidBy(open));
      inner = open;
    }
    let line = this.#lines[partAt(this.#lines, at)]?.parent;
    const within = line?.from ?? -1;
    for (let depth = 0; depth < farthest && line !== undefined; depth++) {
      add(`line ${depth}`, this.#saidOver(line));
      line = line.parent;
    }
    return { claims, block: `${block} ${within}` };
  }

  readonly #elements = remembered((open: number) => elementsOf(this.#code, open));
  readonly #branches = remembered((open: number) => branchesOf(this.#code, open));

  /** What a bracket says: before it, in its plain elements, and by its place among its like. */
  readonly #saidBy = remembered((open: number): readonly Claim[] => {
    const code = this.#code;
    const claims = [
      ...saidIn(code, { from: this.#headOf(open), to: open }),
      ...plainClaims(code, this.#elements(open)),
    ];
    const around = blockAt(code, open);
    const place = around === -1 ? -1 : partAt(this.#elements(around), open);
    const token = code.tokens[open];
    return place === -1 || token === undefined
      ? claims
      : [...claims, { channel: "position", value: place, token }];
  });

  /** What a line says to those under it: itself, and by those beside them that give a field a value. */
  readonly #saidOver = remembered((line: Line): readonly Claim[] => [
    ...saidIn(this.#code, line),
    ...plainClaims(this.#code, line.children),
  ]);

  /** Where begins what stands before a bracket: its line, the one before where the bracket begins one, and on where a sign joins them. */
  #headOf(open: number): number {
    const code = this.#code;
    const around = blockAt(code, open);
    let first = open;
    let joined = true;
    while (first - 1 > around && !isSign(code, first - 1, ";", "}", "{")) {
      const [before, next] = [code.tokens[first - 1], code.tokens[first]];
      if (before === undefined || next === undefined) break;
      if (isSign(code, first - 1, ",") && blockAt(code, first - 1) === around) break;
      const breaks = before.endLine < next.line;
      if (breaks && !joined && !isSign(code, first - 1, ":", "=>", "=", "->", ":=", "(")) break;
      if (breaks || first === open) joined = false;
      first -= 1;
    }
    return first;
  }
}
