import { longWords, tellingWords } from "./likeness.js";

/**
 * The words that carry a text's meaning, each once and as its number in the vocabulary; none where they are too few
 * to tell which entry they belong to.
 */
export type Words = readonly number[];

/** A meaning of fewer words ("Reserved.") could be of any entry. */
const leastWords = 4;
const tooFew: Words = [];

/**
 * The words of many texts, as numbers: there may be as many texts as entries, of few different words. Texts of the
 * same words in the same order give the same object.
 */
export class Vocabulary {
  /** The numbers of short words, which count where there are no others. */
  readonly #short = new Map<string, number>();
  /** By the word's number, the last text that it was in. */
  readonly #lastIn: number[] = [];
  /** By what stands between two spaces: its telling words. */
  readonly #byPiece = new Map<string, Words>();
  /** By a hash of the numbers of the words (FNV-1a, 32 bits), or the next number that is free. */
  readonly #byHash = new Map<number, Words>();
  #texts = 0;

  wordsOf(text: string): Words {
    const words: number[] = [];
    this.#texts += 1;
    for (const piece of text.split(" ")) {
      for (const number of this.#byPiece.get(piece) ?? this.#readPiece(piece)) this.#add(number, words);
    }
    if (words.length === 0)
      for (const word of tellingWords(text)) this.#add(this.#numberOfShort(word), words);
    return words.length < leastWords ? tooFew : this.#known(words);
  }

  /** Adds a word that the text has not had yet. */
  #add(number: number, words: number[]): void {
    if (this.#lastIn[number] === this.#texts) return;
    this.#lastIn[number] = this.#texts;
    words.push(number);
  }

  /** The same object for the same words. */
  #known(words: Words): Words {
    let hash = 0x811c9dc5;
    for (const number of words) hash = Math.imul(hash ^ number, 0x01000193);
    for (; ; hash += 1) {
      const known = this.#byHash.get(hash);
      if (known === undefined) this.#byHash.set(hash, words);
      if (known === undefined || isSame(known, words)) return known ?? words;
    }
  }

  /** A piece is most often one word, in lower case as it is. */
  #readPiece(piece: string): Words {
    const long = longWords(piece);
    const words = long[0] === piece ? [this.#next()] : long.map((word) => this.#numberOf(word));
    this.#byPiece.set(piece, words);
    return words;
  }

  /** @param word a long one */
  #numberOf(word: string): number {
    return (this.#byPiece.get(word) ?? this.#readPiece(word))[0] as number;
  }

  #numberOfShort(word: string): number {
    const number = this.#short.get(word) ?? this.#next();
    this.#short.set(word, number);
    return number;
  }

  #next(): number {
    return this.#lastIn.push(-1) - 1;
  }
}

function isSame(left: Words, right: Words): boolean {
  return left.length === right.length && left.every((number, at) => number === right[at]);
}
