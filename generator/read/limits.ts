import { type InputError, inputError, wrongArgument } from "../diagnostics/diagnostic.js";

/** What no real document reaches, but a hostile one may. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Seconds that a pipe may take, standard input too, or a server. */
  readonly seconds: number;
  /** Bytes of what a Word file, a workbook or the streams of a PDF file unpack to. */
  readonly unpackedBytes: number;
  /** Elements within elements. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Elements, comments and pieces of text that a parser makes of the document. */
  readonly nodes: number;
  /** Characters of all paragraphs and cells together: those of an inner list count for the outer items too. */
  readonly characters: number;
  /** Cells of all tables together, every slot that a span covers counted. */
  readonly cells: number;
}

export const defaultLimits: Limits = {
  bytes: 32 * 1024 * 1024,
  seconds: 30,
  unpackedBytes: 256 * 1024 * 1024,
  depth: 512,
  attributes: 1_000,
  nodes: 2_000_000,
  characters: 128 * 1024 * 1024,
  cells: 2_000_000,
};

/** How an excess is told; `unpackedBytes` and `bytes` say what was found. */
const words: Readonly<Record<keyof Limits, (limit: number) => string>> = {
  bytes: (limit) => `more than ${limit} bytes`,
  seconds: (limit) => `not ended after ${limit} seconds`,
  unpackedBytes: (limit) => `more than ${limit} bytes when unpacked`,
  depth: (limit) => `elements nested deeper than ${limit}`,
  attributes: (limit) => `an element of more than ${limit} attributes`,
  nodes: (limit) => `more than ${limit} elements and pieces of text`,
  characters: (limit) => `paragraphs and cells of more than ${limit} characters together`,
  cells: (limit) => `tables of more than ${limit} cells`,
};

/**
 * The limits that hold where only some are given.
 *
 * @throws InputError where one is no number above 0
 */
export function limitsOf(given: Partial<Limits> = {}): Limits {
  for (const [name, value] of Object.entries(given))
    if (!(Number.isFinite(value) && value > 0))
      throw wrongArgument(`limits.${name}`, "a number above 0", value);
  return { ...defaultLimits, ...given };
}

/** What one document may still take of its limits. */
export class Budget {
  readonly #spent: { -readonly [limit in keyof Limits]?: number } = {};

  /** @param file the name to use in the error */
  constructor(
    readonly file: string,
    readonly limits: Limits = defaultLimits,
  ) {}

  /** How much of a limit is left. */
  left(limit: keyof Limits): number {
    return this.limits[limit] - (this.#spent[limit] ?? 0);
  }

  /** The error of a limit that is exceeded: it names the limit, and how to raise it. */
  excess(limit: keyof Limits): InputError {
    const { file, limits } = this;
    const message = `${file} has ${words[limit](limits[limit])}; the limit "${limit}" is ${limits[limit]}.`;
    return inputError("document-too-large", message, {
      place: { file },
      help:
        limit === "seconds"
          ? "Write it to a file first, and read that."
          : `Cut the part that you need out of the document. If you trust it, raise the limit in the spec.ts: document: { limits: { ${limit}: … } }.`,
    });
  }

  /** @throws InputError where that is more than what is left */
  spend(limit: keyof Limits, amount: number): void {
    const spent = (this.#spent[limit] ?? 0) + amount;
    this.#spent[limit] = spent;
    if (spent > this.limits[limit]) throw this.excess(limit);
  }

  /** @throws InputError where the amount, which does not add up with others, exceeds the limit */
  refuseAbove(limit: keyof Limits, amount: number): void {
    if (amount > this.limits[limit]) throw this.excess(limit);
  }
}
