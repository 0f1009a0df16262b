import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { inputError } from "../../diagnostics/diagnostic.js";

const run = promisify(execFile);

/** A document in a commit may be as large as this (bytes). */
const largest = 512 * 1024 * 1024;

/**
 * The commit that a ref names.
 *
 * @param folder a folder of the repository
 * @param ref a branch, tag, hash or expression such as `HEAD~1`
 * @returns the commit's full hash
 * @throws InputError where the ref looks like an option, or names no commit
 */
export async function commitOf(folder: string, ref: string): Promise<string> {
  if (ref === "" || ref.startsWith("-")) throw refError(ref, "a ref begins with no -");
  try {
    const { stdout } = await run("git", ["rev-parse", "--verify", "--end-of-options", `${ref}^{commit}`], {
      cwd: folder,
      env: { ...process.env, LC_ALL: "C" },
    });
    return stdout.trim();
  } catch (error) {
    throw refError(ref, reasonOf(error));
  }
}

/**
 * A file as it stands in a commit, byte for byte.
 *
 * @param folder a folder of the repository
 * @param path from that folder, with `/` between folders
 * @returns undefined where the commit does not have it
 */
export async function fileAt(folder: string, commit: string, path: string): Promise<Buffer | undefined> {
  try {
    const { stdout } = await run("git", ["cat-file", "blob", `${commit}:./${path}`], {
      cwd: folder,
      encoding: "buffer",
      maxBuffer: largest,
    });
    return stdout;
  } catch {
    return undefined;
  }
}

function refError(ref: string, reason: string) {
  return inputError("git-ref-invalid", `git:${ref} names no commit: ${reason}.`, {
    help: "Give a branch, a tag, a commit's hash or an expression such as HEAD~1.",
  });
}

/** Git's own words, or that there is no git. */
function reasonOf(error: unknown): string {
  const { code, stderr } = error as { code?: string | number; stderr?: string };
  if (code === "ENOENT") return "there is no git on this machine";
  const [line = ""] = (stderr ?? "").trim().split("\n");
  const words = line.replace(/^fatal: /, "").replace(/\.$/, "");
  return words === "" || words === "Needed a single revision" ? "git does not know it" : words;
}
