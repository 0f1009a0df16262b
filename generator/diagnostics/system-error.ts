import { type InputError, inputError } from "./diagnostic.js";

/**
 * What the operating system refused, as an error of the catalogue: the one place where such errors become messages,
 * unless whoever opened the file could say more.
 *
 * @returns undefined where it is no such error, and so a defect
 */
export function systemError(error: unknown): InputError | undefined {
  const { code, syscall, path, message } = error as NodeJS.ErrnoException;
  if (typeof code !== "string" || typeof syscall !== "string") return undefined;
  if (syscall === "uv_cwd")
    return inputError("system-refused", `The folder in which the command runs is gone (${code}).`, {
      help: "Go to a folder that is there: `cd .` or another.",
    });
  const [what = message, help = "Look at the file and the folders above it, and run the command again."] =
    words[code] ?? [];
  return inputError("system-refused", `${path ?? syscall}: ${what} (${code}, ${syscall.split(" ")[0]}).`, {
    ...(path === undefined ? {} : { place: { file: path } }),
    help,
  });
}

const denied = ["permission denied", "Correct the permissions, and run the command again."] as const;
const tooMany = [
  "too many files are open",
  "Raise the limit (`ulimit -n`), or end what else runs, and run the command again.",
] as const;

/** What to say of the usual ones, and what to do; Node's own words of the others. */
const words: Readonly<Record<string, readonly [what: string, help?: string]>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: ["the file system is for reading only"],
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENOSPC: ["no space is left", "Make room, and run the command again."],
  ENOENT: ["no such file or folder"],
  EIO: ["the disk fails"],
};
