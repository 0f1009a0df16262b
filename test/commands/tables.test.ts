import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listedTables } from "../../generator/commands/tables/result.js";
import { root } from "../ms-ascmd.js";
import { ProjectCopy } from "../project.js";
import { type Source, sources } from "../sources.js";

const document = "spec/ms-ascmd/common-status-codes.txt";
const run = (...args: string[]) => new ProjectCopy().run(["tables", ...args]);

describe("tables", () => {
  it("says what docs/tables.md shows", () => {
    const page = readFileSync(`${root}docs/tables.md`, "utf8");
    const [, shown = ""] = /```\n(\$ [\s\S]*?)```/.exec(page) ?? [];
    const calls = shown.split(/^\$ npx spectables /m).slice(1);
    expect(calls).toHaveLength(2);
    for (const call of calls) {
      const [args = "", ...lines] = call.trimEnd().split("\n");
      const { stdout } = new ProjectCopy().run(args.split(" "));
      expect(stdout.trimEnd()).toBe(lines.join("\n"));
    }
  });

  it("gives all of them whole as JSON, in the published shape", () => {
    const { status, stdout } = run(document, "--json");
    expect(status).toBe(0);
    const tables = listedTables.parse(JSON.parse(stdout));
    expect(
      tables.map(({ index, header, rows, source }) => [index, header.length, rows.length, source]),
    ).toEqual([
      [1, 2, 20, { line: 3 }],
      [2, 2, 3, { line: 47 }],
      [3, 4, 78, { line: 58 }],
    ]);
    // Cells are raw here: the row that lost one is as the document has it.
    expect(tables[2]?.rows[12]?.slice(0, 2)).toEqual(["113", "MailboxQuotaExceeded"]);
    expect(tables[2]?.rows[12]?.[3]).toBe("");
  });

  it("reads standard input", () => {
    const { stdout, status } = spawnSync(process.execPath, [`${root}dist/cli.js`, "tables", "-", "--json"], {
      input: "| A | B |\n|---|---|\n| 1 | 2 |\n",
      encoding: "utf8",
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { header: ["A", "B"], rows: [["1", "2"]], source: { line: 1 } },
    ]);
  });

  it("takes the form that --from says", () => {
    expect(JSON.parse(run(document, "--json", "--from", "markdown").stdout)).toEqual([]);
    expect(run(document, "--from", "pdf").status).toBe(2);
    expect(run(document, "--table", "x").status).toBe(2);
  });

  it("says so where there are none, which is no error", () => {
    const project = new ProjectCopy();
    project.write("none.txt", "Just words.\n");
    expect(project.run(["tables", "none.txt"])).toMatchObject({
      status: 0,
      stdout:
        "none.txt (text) has no tables.\nThe content tells the form that it is read in; if it is another, name that with --from.\n",
    });
    expect(project.run(["tables", "none.txt", "--json"])).toMatchObject({ status: 0, stdout: "[]\n" });
  });
});

describe.each(sources)("tables of documents of protocols ($from)", (source) => {
  const runOn = (file: string, ...args: string[]) => ran(source, file, args);

  it("reads a Word file, whose tables have numbers instead of lines", () => {
    const tables = listedTables.parse(JSON.parse(runOn("docx/MS-ADLS.docx", "--json")));
    expect(tables.map(({ source, rows }) => [source, rows.length])).toEqual([
      [{ table: 1, row: 1 }, source.pick(2, 50)],
    ]);
  });

  it("says what a table is that is none in the document", () => {
    const page = "html/sqlite-3.40-rescode.html";
    expect(runOn(page)).toContain(`${source.pick(8, 105)} rows of 3, headings of level 3 ({value}) {name}`);
    const [codes] = listedTables.parse(JSON.parse(runOn(page, "--json")));
    expect(codes?.origin).toBe("headings");
    expect(runOn("html/man-errno.3.html")).toContain(`${source.pick(5, 127)} rows of 2, definitions`);
  });
});

/** What `tables` says of a document, which is put into a project. */
function ran(source: Source, file: string, args: readonly string[]): string {
  const project = new ProjectCopy();
  const name = file.replace("/", "-");
  project.write(name, "");
  project.writeBytes(name, Buffer.from(source.bytes(file)));
  return project.run(["tables", name, ...args]).stdout;
}
