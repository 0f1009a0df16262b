import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/**
 * Words that say yes or no; upper and lower case are the same.
 *
 * @param yes the words for true
 * @param no the words for false
 */
export function booleanWords(
  yes: readonly string[] = ["Yes", "True"],
  no: readonly string[] = ["No", "False"],
): OneFieldKind<boolean> {
  const folded = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase()));
  const [trueWords, falseWords] = [folded(yes), folded(no)];
  return {
    id: "boolean-words",
    cell: z.string().transform((text, context) => {
      const word = text.toLowerCase();
      if (trueWords.has(word) || falseWords.has(word)) return trueWords.has(word);
      context.addIssue(`one of ${[...yes, ...no].join(", ")}`);
      return z.NEVER;
    }),
    field: {
      schema: () => z.boolean(),
      words: (value) => (value === true ? yes[0] : no[0]) ?? String(value),
    },
  };
}
