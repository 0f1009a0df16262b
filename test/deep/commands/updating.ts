import { execFile } from "node:child_process";
import type { UpdateResult } from "../../../generator/commands/update/result.js";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";
import { TwoSpecs, tideDocument, tideSpec } from "../../two-specs.js";

export const document = "spec/tide/tide.md";
export const lock = "spec/tide/spec.lock.json";

/** The document's next revision: a row more. */
export const revised = `${tideDocument}| 4 | Slack | The water stands. |\n`;

/** A project whose spec `tide` says where its document is fetched. */
export class Updating extends TwoSpecs {
  constructor(source: string) {
    super();
    this.edit("spec/tide/spec.ts", (text) => text.replace('file: "tide.md"', `file: "tide.md", ${source}`));
  }

  /** Runs the built tool beside a server of this process. */
  async command(...args: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
    return new Promise((done) => {
      const options = { cwd: this.folder, env: outsideCi() };
      execFile(process.execPath, [`${root}dist/cli.js`, ...args], options, (error, stdout, stderr) =>
        done({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  }

  async update(...args: readonly string[]) {
    const { status, stdout } = await this.command("update", "tide", "--json", ...args);
    const result = JSON.parse(stdout) as UpdateResult;
    const [spec] = result.specs;
    if (spec === undefined) throw new Error(stdout);
    return { status, ...spec, codes: spec.diagnostics.map(({ code }) => code) };
  }

  /** All that an update may write. */
  tree(): string {
    const files = [...this.snapshot("spec"), ...this.snapshot("generated")];
    return JSON.stringify(files);
  }
}

export { tideDocument, tideSpec };
