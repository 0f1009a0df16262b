import { tellingWords } from "./likeness.js";

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
  readonly #numbers = new Map<string, number>();
  /** By the word's number, the last text that it was in. */
  readonly #lastIn: number[] = [];
  /** Most texts are in both revisions. */
  readonly #byText = new Map<string, Words>();
  /** By a hash of the numbers of the words (FNV-1a, 32 bits): those that have it. */
  readonly #byHash = new Map<number, Words[]>();

  wordsOf(text: string): Words {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const words = this.#read(text);
    this.#byText.set(text, words);
    return words;
  }

  #read(text: string): Words {
    const telling = tellingWords(text);
    if (telling.length < leastWords) return tooFew;
    const words: number[] = [];
    const place = this.#byText.size;
    let hash = 0x811c9dc5;
    for (const word of telling) {
      const number = this.#numberOf(word);
      if (this.#lastIn[number] === place) continue;
      this.#lastIn[number] = place;
      words.push(number);
      hash = Math.imul(hash ^ number, 0x01000193);
    }
    if (words.length < leastWords) return tooFew;
    const alike = this.#byHash.get(hash);
    if (alike === undefined) {
      this.#byHash.set(hash, [words]);
      return words;
    }
    const known = alike.find((other) => isSame(other, words));
    if (known === undefined) alike.push(words);
    return known ?? words;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    this.#lastIn.push(-1);
    return number;
  }
}

function isSame(left: Words, right: Words): boolean {
  return left.length === right.length && left.every((number, at) => number === right[at]);
}
