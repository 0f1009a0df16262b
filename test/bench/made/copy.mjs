import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../measure.mjs";

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
