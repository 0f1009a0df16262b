/** How long a `generate` that writes takes, the document having changed, as a multiple of loading ts-morph. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cli, inTurns, line, root, run } from "../measure.mjs";

export async function measure(rounds = 21) {
  const folder = mkdtempSync(join(tmpdir(), "spectables-bench-"));
  try {
    cpSync(join(root, "spec"), join(folder, "spec"), { recursive: true });
    const dist = join(root, "generated", "dist");
    cpSync(join(root, "generated"), join(folder, "generated"), {
      recursive: true,
      filter: (file) => file !== dist,
    });
    // The tool keeps what it compiled in the nearest node_modules.
    mkdirSync(join(folder, "node_modules"));
    const file = join(folder, "spec/ms-ascmd/common-status-codes.txt");
    const [before, after] = revisions(readFileSync(file, "utf8"));
    let next = after;
    const generate = () => {
      writeFileSync(file, next);
      next = next === after ? before : after;
      return run([cli, "generate"], { cwd: folder });
    };
    const [times, floor] = await inTurns([generate, () => run(["-e", "require('ts-morph')"])], rounds);
    return [
      line("generate, one meaning reworded", times, "require('ts-morph')", floor, { limit: 2, stretch: 1.3 }),
    ];
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
