import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cli, root, run } from "../measure.mjs";

/** The specs whose outputs the package of the first has too. */
const others = ["ms-ascmd-elements", "ms-aswbxml", "ms-ashttp", "ms-asprov"];

/** A copy of this project's spec and outputs, with a node_modules for what the tool keeps; whoever asks removes it. */
export function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), "spectables-bench-"));
  cpSync(join(root, "spec"), join(folder, "spec"), { recursive: true });
  const dist = join(root, "generated", "dist");
  cpSync(join(root, "generated"), join(folder, "generated"), {
    recursive: true,
    filter: (file) => file !== dist,
  });
  mkdirSync(join(folder, "node_modules"));
  return folder;
}

/** The same with the first spec alone, and a package of its own. */
export function copyOneSpec() {
  const folder = copyProject();
  for (const id of others) {
    rmSync(join(folder, "spec", id), { recursive: true });
    rmSync(join(folder, "generated", id), { recursive: true });
  }
  writeFileSync(
    join(folder, "spec/ms-ascmd/others.ts"),
    "export const lookups = {};\nexport const specs: string[] = [];\n",
  );
  run([cli, "generate"], { cwd: folder });
  return folder;
}
