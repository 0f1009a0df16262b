import { join } from "node:path";
import type { Fingerprint } from "../cache/fingerprint.js";
import { recall, remember } from "../cache/memory.js";
import { leftOver, readText } from "../compare/disk.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import { refuseLinks } from "../paths/links.js";
import { sha256 } from "../words/sha256.js";

/** What a full run found of a spec, all of which depends on its inputs alone. */
export interface Proof {
  readonly id: string;
  readonly documents: readonly string[];
  readonly tables: readonly { readonly name: string; readonly entries: number; readonly errata: number }[];
  readonly diagnostics: readonly Diagnostic[];
  /** The folder of the outputs, from the project's root. */
  readonly out: string;
  /** By path from the project's root: the sha256 of the text over LF; the lock is among them. */
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * What is known of a spec whose outputs are in step. The proof that an earlier run left says what the outputs of these
 * inputs are; that they lie on the disk, and nothing is left over, is looked at now. Loads no parser and no spec.ts.
 *
 * @returns undefined where no proof holds, or the outputs are not what it says: a full run has to tell
 */
export function proofInStep(root: string, specFile: string): Proof | undefined {
  const proof = recall<Proof>(root, nameOf(specFile))?.value;
  if (!proof) return undefined;
  try {
    const { id, out, outputs } = proof;
    const paths = Object.keys(outputs);
    refuseLinks(root, [out, ...paths]);
    const asProved = (path: string) => sha256(readText(join(root, path)) ?? "") === outputs[path];
    return paths.every(asProved) && leftOver(root, id, out, paths).length === 0 ? proof : undefined;
  } catch {
    return undefined;
  }
}

/** What a full run made of a spec; nothing is proved where it failed, or where it may depend on more than files. */
export interface Provable extends Pick<Proof, "id" | "diagnostics"> {
  /** The spec.ts, from the project's root. */
  readonly specFile: string;
  readonly documents?: readonly string[];
  readonly out?: string;
  readonly model?: Pick<Model, "tables">;
  readonly files?: readonly { readonly path: string; readonly text: string }[];
  /** All that it depends on, as it was before it was read. */
  readonly inputs?: Fingerprint;
}

/** Leaves to later runs what a full run made, which lies on the disk now. */
export function prove(root: string, made: Provable): void {
  const { id, specFile, documents, out, model, files, inputs, diagnostics } = made;
  if (documents === undefined || out === undefined || model === undefined) return;
  if (files === undefined || inputs === undefined) return;
  const outputs = Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)]));
  // It said what the disk lacked; now it lacks it no more.
  const lasting = diagnostics.filter(({ code }) => code !== "lock-missing");
  const proof: Proof = { id, documents, tables: tableSizes(model), diagnostics: lasting, out, outputs };
  remember(root, nameOf(specFile), inputs, proof);
}

/** How many entries each table has, and how many corrections were made in it. */
export function tableSizes({ tables }: Pick<Model, "tables">): Proof["tables"] {
  return Object.entries(tables).map(([name, { entries, errata = [] }]) => ({
    name,
    entries: entries.length,
    errata: errata.length,
  }));
}

function nameOf(specFile: string): string {
  return `proof-${sha256(specFile).slice(0, 16)}.json`;
}
