import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { inputError } from "../diagnostics/diagnostic.js";
import { Budget, defaultLimits, type Limits } from "./limits.js";

/**
 * The bytes of a file, a pipe (`<(curl …)`) or standard input (`-`), counted while they are read. Of a pipe no more is
 * waited for than the limit of seconds.
 *
 * @param path where it is
 * @param file the name to use in errors
 * @throws InputError where it cannot be read, is no file or pipe, or exceeds a limit
 */
export async function readBounded(path: string, file: string, limits: Limits): Promise<Uint8Array> {
  try {
    return await readPath(path, new Budget(file, limits));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (/^[a-z][a-z0-9+.-]+:\/\/?[^/]/i.test(file)) {
      throw inputError("file-unreadable", `${file} is an address (URL), not a path.`, {
        place: { file },
        help: `Fetch the document first: curl -fL -o document ${file}`,
      });
    }
    // Who could take `-` for standard input has opened that: elsewhere a file's name says what is in it.
    if (file === "-") {
      throw inputError("file-unreadable", "Standard input (-) is not read here.", {
        help: "Name a file. `spectables tables -` is what lists the tables of standard input.",
      });
    }
    throw inputError("file-unreadable", `Cannot read ${file} (${code}).`, {
      place: { file },
      help: code === "ENOENT" ? "There is no such file: check the path." : "Check the file's permissions.",
    });
  }
}

/** The text in UTF-8 of an input that is no document: a model, a list of what to ignore. */
export async function readBoundedText(path: string, file: string): Promise<string> {
  return Buffer.from(await readBounded(path, file, defaultLimits)).toString("utf8");
}

async function readPath(path: string, budget: Budget): Promise<Uint8Array> {
  const { file, limits } = budget;
  const standard = path === "-";
  const stats = standard ? fstatSync(0) : statSync(path);
  if (stats.isFile()) {
    budget.refuseAbove("bytes", stats.size);
    const descriptor = standard ? 0 : openSync(path, constants.O_RDONLY | nonBlocking);
    try {
      return readFile(descriptor, stats.size, budget);
    } finally {
      if (!standard) closeSync(descriptor);
    }
  }
  if (standard && (stats.isFIFO() || stats.isSocket())) return collect(0, budget, limits.seconds);
  if (stats.isFIFO()) return readPipe(path, budget);
  const isFolder = stats.isDirectory();
  const what = isFolder ? "a folder" : stats.isSocket() ? "a socket" : "a device";
  throw inputError("file-unreadable", `${file} is ${what}, not a file.`, {
    place: { file },
    help: standard
      ? "Pipe a document into the command, or name a file."
      : isFolder
        ? "Name a file in it."
        : "Name a file.",
  });
}

/** Without it, opening a pipe waits for somebody to write; Windows does not know it. */
const nonBlocking = constants.O_NONBLOCK ?? 0;

/** At once: waiting for a thread takes longer than reading. A file may grow, or not know its size (`/proc`). */
function readFile(descriptor: number, size: number, budget: Budget): Uint8Array {
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
    budget.refuseAbove("bytes", length);
    if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
  }
}

/** A named pipe to which nobody writes yet looks as if it had ended. */
async function readPipe(path: string, budget: Budget): Promise<Uint8Array> {
  const isNamed = !/^\/(?:dev\/stdin$|(?:dev|proc\/[^/]+)\/fd\/)/.test(path);
  const end = performance.now() + budget.limits.seconds * 1000;
  for (;;) {
    const descriptor = openSync(path, constants.O_RDONLY | nonBlocking);
    const bytes = await collect(descriptor, budget, (end - performance.now()) / 1000);
    if (bytes.length > 0 || !isNamed) return bytes;
    if (performance.now() > end) throw budget.excess("seconds");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** All that a pipe gives within some seconds. */
async function collect(descriptor: number, budget: Budget, seconds: number): Promise<Uint8Array> {
  // Most documents are files.
  const { Socket } = await import("node:net");
  const pipe = new Socket({ fd: descriptor, readable: true, writable: false });
  const timer = setTimeout(() => pipe.destroy(budget.excess("seconds")), seconds * 1000);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of pipe as AsyncIterable<Buffer>) {
      length += chunk.length;
      budget.refuseAbove("bytes", length);
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks, length);
}
