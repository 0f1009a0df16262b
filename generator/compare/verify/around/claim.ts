import type { Token } from "../source/token.js";

/** A number or a text near a pair, which may say on which page of a table it stands. */
export interface Claim {
  /** Where it stands as seen from the pair: claims of one channel say the same kind of thing. */
  readonly channel: string;
  readonly value: number | string;
  readonly token: Token;
}
