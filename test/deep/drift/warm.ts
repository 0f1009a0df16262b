import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { sha256 } from "../../../generator/words/sha256.js";
import { ProjectCopy } from "../../project.js";

export const names = "generated/tide/tide.ts";
export const lock = "spec/tide/spec.lock.json";
export const document = "spec/tide/tide.md";

const spec = `import { defineSpec, identifier, integer, prose } from "spectables";
import { errata } from "./errata.js";
import { title } from "./title.js";

export default defineSpec({
  id: "tide",
  title,
  document: { name: "TIDE", file: "tide.md" },
  errata,
  package: { name: "tide-codes", version: "1.0.0", description: "Tides", notice: "NOTICE.md" },
  tables: {
    Tide: {
      kind: "enum",
      columns: {
        value: { header: "Value", kind: integer() },
        name: { header: "Name", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
    },
  },
});
`;

const text = `# Tides

| Value | Name | Meaning |
| ----- | ---- | ------- |
| 1 | Flood | The water rises. |
| 2 | Ebb | The water fells. |
| 3 | Neap | The range is small. |
`;

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
    this.write("spec/tide/spec.ts", spec);
    this.write("spec/tide/title.ts", 'export const title = "Tides";\n');
    this.write("spec/tide/errata.ts", `export const errata = [${erratum}];\n`);
    this.write("spec/tide/NOTICE.md", "The words are the sea's.\n");
    this.write(document, text);
    this.write("node_modules/.gitkeep", "");
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
