import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseModel } from "./load.js";
import type { Model } from "./model.js";

/**
 * The model that was generated last.
 *
 * @param out the folder of the outputs, from the project's root
 * @returns undefined where it is not there or was damaged
 */
export async function lastModel(root: string, out: string, id: string): Promise<Model | undefined> {
  const file = `${out}/${id}.json`;
  try {
    return parseModel(await readFile(join(root, file), "utf8"), file);
  } catch {
    return undefined;
  }
}
