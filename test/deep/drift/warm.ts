import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { sha256 } from "../../../generator/words/sha256.js";
import { ProjectCopy } from "../../project.js";
import { tideDocument, tideSpec, writeTide } from "../../two-specs.js";

export const names = "generated/tide/tide.ts";
export const lock = "spec/tide/spec.lock.json";
export const document = "spec/tide/tide.md";

/** With an erratum and a package, so that there are files of every sort. */
const spec = tideSpec
  .replace("import { title }", 'import { errata } from "./errata.js";\n$&')
  .replace(
    "  tables: {",
    '  errata,\n  package: { name: "tide-codes", version: "1.0.0", description: "Tides", notice: "NOTICE.md" },\n$&',
  );

const text = tideDocument.replace(/The water falls;.*?(?= \|)/, "The water fells.");

const erratum =
  '{ table: "Tide", row: 2, column: "meaning", found: "The water fells.", value: "The water falls.", why: "A slip.", source: "Ours." }';

/** A project with one small spec, `tide`, and a place for what is kept between runs. */
export class WarmProject extends ProjectCopy {
  /** What tells the tool the revision, where a spec.ts asks. */
  env: NodeJS.ProcessEnv = {};

  readonly #saved = `${this.folder}-saved`;

  constructor(readonly node: string) {
    super();
    onTestFinished(() => rmSync(this.#saved, { recursive: true, force: true }));
    for (const folder of ["spec", "generated"]) this.remove(folder);
    writeTide(this, spec, text);
    this.write("spec/tide/errata.ts", `export const errata = [${erratum}];\n`);
    this.write("spec/tide/NOTICE.md", "The words are the sea's.\n");
  }

  title(text: string): void {
    this.write("spec/tide/title.ts", text);
  }

  call(...args: string[]) {
    return this.run(args, { node: this.node, env: this.env });
  }

  /** Remembers how all is, and what was kept. */
  save(): void {
    cpSync(this.folder, this.#saved, { recursive: true, verbatimSymlinks: true });
  }

  /** Makes all as it was, at the same place, which what was kept is bound to. */
  restore(): void {
    rmSync(this.folder, { recursive: true });
    cpSync(this.#saved, this.folder, { recursive: true, verbatimSymlinks: true });
  }

  /** Whether a full run has left a proof that the spec is in step. */
  get isProved(): boolean {
    return this.kept().some((name) => name.startsWith("proof-"));
  }

  /** The files that were kept of this project. */
  kept(): string[] {
    const folder = this.path(this.keptFolder);
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  get keptFolder(): string {
    return join("node_modules/.cache/spectables", sha256(this.folder).slice(0, 16));
  }
}
