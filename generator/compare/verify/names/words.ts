/** A name taken apart, so that `InvalidMIME`, `INVALID_MIME` and `"invalid mime"` are the same. */
export interface Words {
  /** In lower case, in order. */
  readonly words: readonly string[];
  /** The words without anything between them. */
  readonly joined: string;
}

const wordForm = /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\p{N}+/gu;

/** The words of a name: parted by case, by digits, and by whatever is neither letter nor digit. */
export function wordsOf(name: string): Words {
  const words = (name.match(wordForm) ?? []).map((word) => word.toLowerCase());
  return { words, joined: words.join("") };
}
