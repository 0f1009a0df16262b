import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../shared/corpus/", import.meta.url));

/** Whether the corpus of real documents is there: it stands beside the project, and is not part of it. */
export const hasCorpus = existsSync(folder);

if (!hasCorpus)
  console.warn(
    "The corpus (../shared/corpus) is not there: of the tests on real documents those with stand-ins run on these.",
  );

/** The absolute path of a document of the corpus, given as `html/rfc9110.html`. */
export function corpus(file: string): string {
  return `${folder}${file}`;
}
