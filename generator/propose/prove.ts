import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../diagnostics/diagnostic.js";
import { emit } from "../emit/index.js";
import { buildModel } from "../pipeline/build.js";
import type { ReadDocument } from "../read/index.js";
import { loadSpecFile } from "../spec/load.js";
import type { ChosenTable } from "./propose.js";
import { tableSpecOf } from "./trial.js";

/**
 * Loads the text of a spec.ts, and reads the document with it.
 *
 * @throws InputError where any of that fails
 */
export async function proveText(text: string, { document, sha256 }: ReadDocument): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "spectables-"));
  try {
    await writeFile(join(folder, "spec.ts"), text);
    const { spec } = await loadSpecFile(folder, "spec.ts");
    const source = { spec, specFile: "spec.ts", document, file: document.file, sha256 };
    const { model, diagnostics } = buildModel(source);
    if (model === undefined) throw new InputError(diagnostics);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Together {
  readonly kept: readonly ChosenTable[];
  readonly refused: readonly { readonly table: ChosenTable; readonly reason: string }[];
}

/**
 * The tables that can stand in one spec: two that generate the same export or file cannot, nor one whose file the tool makes
 * for itself (`index.ts`), or that no system takes (`con.ts`). A table is called otherwise where that is enough.
 *
 * @returns those that can, in their order, and for every other the reason
 */
export function together(chosen: readonly ChosenTable[], file: string): Together {
  if (faultOf(chosen, file) === undefined) return { kept: chosen, refused: [] };
  const kept: ChosenTable[] = [];
  const refused: { table: ChosenTable; reason: string }[] = [];
  for (const table of chosen) {
    const others = [`${table.name}Code`, `${table.name}Table`].filter(
      (name) => !chosen.some((one) => one.name.toLowerCase() === name.toLowerCase()),
    );
    const names = [table, ...others.map((name) => ({ ...table, name }))];
    const free = names.find((one) => faultOf([...kept, one], file) === undefined);
    if (free !== undefined) kept.push(free);
    else refused.push({ table, reason: faultOf([...kept, table], file) ?? "" });
  }
  return { kept, refused };
}

/** What keeps outputs of these tables from being made together. */
function faultOf(chosen: readonly ChosenTable[], file: string): string | undefined {
  const id = "proposal";
  const out = "out";
  const source = { document: file, file, sha256: "0".repeat(64) };
  const model = {
    spec: { id, title: file },
    source,
    tables: Object.fromEntries(chosen.map((one) => [one.name, one.model])),
  };
  const tables = chosen.map(({ name, proposed, selection }) => [name, tableSpecOf(proposed, selection)]);
  const spec = { id, title: file, document: { name: file, file }, tables: Object.fromEntries(tables) };
  try {
    emit(model, { spec, out });
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // The names that a trial goes by say nothing to a person.
    const words = error.message.replace(`The outputs of ${id}`, "its outputs").replaceAll(`${out}/`, "");
    return words.replace(/\.$/, "");
  }
}
