import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { inputError } from "../../diagnostics/diagnostic.js";

const run = promisify(execFile);

/** A document in a commit may be as large as this (bytes). */
const largest = 512 * 1024 * 1024;

/** Variables that make git look at another repository than that of its working folder, as hooks of git set them. */
const elsewhere = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
];

/**
 * Git as it is run: in the folder's own repository, with the objects that it really has, and without fetching any
 * or asking for a password. Commands that only read objects run no hook and no filter.
 */
function gitIn(folder: string) {
  const kept = Object.entries(process.env).filter(([name]) => !elsewhere.includes(name.toUpperCase()));
  const env = { LC_ALL: "C", GIT_NO_REPLACE_OBJECTS: "1", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" };
  return { cwd: folder, env: { ...Object.fromEntries(kept), ...env } };
}

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
  if (ref.startsWith("^")) throw refError(ref, "it leaves commits out, which is for ranges");
  try {
    const args = ["rev-parse", "--verify", "--end-of-options", `${ref}^{commit}`];
    const { stdout } = await run("git", args, gitIn(folder));
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
      ...gitIn(folder),
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
