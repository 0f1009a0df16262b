import { InputError } from "../diagnostics/diagnostic.js";
import type { Budget } from "./limits.js";
import { type ZipEntry, zipEntries } from "./zip.js";

/** Gives a part of a package (ECMA-376 part 2); undefined where it has none of that name. */
export type Parts = (name: string) => Uint8Array | undefined;

/**
 * The parts of an Office file, unpacked when they are asked for, and all together no further than the limit.
 *
 * @param damaged makes the error that says why it is no such file; a part that is damaged, when it is asked for
 * @throws InputError where it is no zip archive
 */
export function partsOf(bytes: Uint8Array, budget: Budget, damaged: (why: string) => InputError): Parts {
  const tried = <Result>(step: () => Result): Result => {
    try {
      return step();
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw damaged(`it is no zip archive that can be unpacked (${(error as Error).message})`);
    }
  };
  const entries: ReadonlyMap<string, ZipEntry> = tried(() => zipEntries(bytes));
  return (name) =>
    tried(() => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      budget.spend("unpackedBytes", entry.size);
      return entry.unpack();
    });
}
