import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { inputError } from "../diagnostics/diagnostic.js";
import type { Spec } from "./spec.js";
import { validateSpec } from "./validate.js";

export interface LoadedSpec {
  readonly spec: Spec;
  /** The spec.ts, from the project's root, with `/` between folders. */
  readonly file: string;
}

/**
 * Loads and checks `spec/<id>/spec.ts`.
 *
 * @throws InputError where the file does not load or does not export a valid spec
 */
export async function loadSpec(root: string, id: string): Promise<LoadedSpec> {
  const file = `spec/${id}/spec.ts`;
  const { spec } = await loadSpecFile(root, file);
  if (spec.id !== id) {
    throw inputError("spec-invalid", `${file} has the id ${spec.id}, but its folder is ${id}.`, {
      place: { file },
    });
  }
  return { spec, file };
}

/**
 * Loads and checks a spec.ts that may stand anywhere.
 *
 * @param root the folder that `file` is relative to
 * @param file the spec.ts, with `/` between folders
 * @throws InputError where the file does not load or does not export a valid spec
 */
export async function loadSpecFile(root: string, file: string): Promise<LoadedSpec> {
  return { spec: validateSpec(await importSpec(resolve(root, file), file), file), file };
}

async function importSpec(path: string, file: string): Promise<unknown> {
  // A spec.ts imports "spectables" wherever it stands; it gets the library that is running.
  const library = ["../index.js", "../index.ts"].map((name) => fileURLToPath(new URL(name, import.meta.url)));
  const jiti = createJiti(import.meta.url, { alias: { spectables: library.find(existsSync) as string } });
  try {
    return await jiti.import(path, { default: true });
  } catch (error) {
    throw inputError(
      "spec-invalid",
      `${file} does not load: ${error instanceof Error ? error.message : String(error)}`,
      {
        place: { file },
      },
    );
  }
}
