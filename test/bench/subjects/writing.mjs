/** How long a `generate` that writes takes, the document having changed, as a multiple of loading ts-morph. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyOneSpec, copyProject } from "../made/copy.mjs";
import { cli, inTurns, line, run } from "../measure.mjs";

/** The package's README needs the documents of all its specs: the limit is that of one. */
export async function measure(rounds = 15) {
  const one = await measured(copyOneSpec(), "one spec", rounds, { limit: 1 });
  return [one, await measured(copyProject(), "one of five specs", rounds)];
}

async function measured(folder, what, rounds, rest) {
  try {
    const file = join(folder, "spec/ms-ascmd/common-status-codes.txt");
    const [before, after] = revisions(readFileSync(file, "utf8"));
    let next = after;
    const generate = () => {
      writeFileSync(file, next);
      next = next === after ? before : after;
      return run([cli, "generate"], { cwd: folder });
    };
    const [times, floor] = await inTurns([generate, () => run(["-e", "require('ts-morph')"])], rounds);
    return line(`generate, one meaning reworded, ${what}`, times, "require('ts-morph')", floor, rest);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The document, and one in which a meaning has other words. */
function revisions(text) {
  const after = text.replace(/^(The body of the HTTP request) (?=sent)/m, "$1 that was ");
  if (after === text) throw new Error("The document has not the meaning that is to be reworded.");
  return [text, after];
}
