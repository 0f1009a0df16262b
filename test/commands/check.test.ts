import { mkdirSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../ms-ascmd.js";
import { ProjectCopy } from "../project.js";
import { sources } from "../sources.js";

const document = "spec/ms-ascmd/common-status-codes.txt";

describe("check", () => {
  it("is silent but for one line where everything agrees, from any folder of the project", () => {
    const project = new ProjectCopy();
    mkdirSync(project.path("deep/er"), { recursive: true });
    for (const cwd of [project.folder, project.path("deep/er")]) {
      const { status, stdout, stderr } = project.run(["check"], { cwd });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toMatch(/^ms-ascmd: \d+ files agree with spec\/ms-ascmd\/common-status-codes\.txt\n$/);
    }
  });

  it("names the entry where one digit of a meaning changed in the document", () => {
    const project = new ProjectCopy();
    project.edit(document, (text) => text.replace("more than 1000 folders", "more than 1001 folders"));
    const { status, stdout } = project.run(["check"]);
    expect(status).toBe(1);
    expect(stdout).toContain("CommonStatus 151 TooManyFolders: meaning reworded");
    expect(stdout).toContain(
      '+    meaning: "The mailbox contains too many folders. By default, the mailbox cannot contain more than 1001 folders.",',
    );
    expect(stdout).toContain("npx spectables generate ms-ascmd");
  });

  it.each(["common-status.ts", "common-status.entries.ts", "ms-ascmd.json", "ms-ascmd.md"])(
    "names the entry where it changed in the generated %s",
    (file) => {
      const project = new ProjectCopy();
      project.edit(`generated/ms-ascmd/${file}`, (text) => text.replace("1000", "1001"));
      const { status, stdout } = project.run(["check"]);
      expect(status).toBe(1);
      expect(stdout).toContain(`differs  generated/ms-ascmd/${file}: CommonStatus 151 TooManyFolders`);
    },
  );

  it("reports missing and left over files", () => {
    const project = new ProjectCopy();
    project.write("generated/ms-ascmd/old.ts", project.read("generated/ms-ascmd/types.ts"));
    project.write("generated/ms-ascmd/own.ts", "export const own = 1;\n");
    rmSync(project.path("generated/ms-ascmd/types.ts"));
    const { status, stdout } = project.run(["check"]);
    expect(status).toBe(1);
    expect(stdout.match(/^ {2}(missing|left over) .*$/gm)).toEqual([
      "  left over  generated/ms-ascmd/old.ts",
      "  missing    generated/ms-ascmd/types.ts",
    ]);
  });

  it("does not mind CRLF line ends", () => {
    const project = new ProjectCopy();
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    for (const file of [
      document,
      "generated/ms-ascmd/common-status.ts",
      "generated/ms-ascmd/ms-ascmd.json",
      "generated/package.json",
    ]) {
      project.edit(file, crlf);
    }
    expect(project.run(["check"]).status).toBe(0);
  });

  it("writes nothing", () => {
    const project = new ProjectCopy();
    project.edit(document, (text) => text.replace("1000", "1001"));
    const before = project.snapshot(".");
    project.run(["check"]);
    expect(project.snapshot(".")).toEqual(before);
  });

  it("gives JSON for programs", () => {
    const project = new ProjectCopy();
    project.edit(document, (text) => text.replace("1000", "1001"));
    const { status, stdout } = project.run(["check", "--json"]);
    const result = JSON.parse(stdout) as { status: number; specs: { changes: unknown[] }[] };
    expect([status, result.status]).toEqual([1, 1]);
    expect(result.specs[0]?.changes).toMatchObject([
      {
        rule: "meaning-reworded",
        level: "note",
        table: "CommonStatus",
        value: 151,
        name: "TooManyFolders",
        field: "meaning",
        place: { file: document, line: 263, column: 1 },
      },
    ]);
    expect(project.run(["check", "--reporter", "json"]).stdout).toBe(stdout);
  });

  it("uses colour only on a terminal", () => {
    const project = new ProjectCopy();
    project.edit(document, (text) => text.replace("101 |", "1o1 |"));
    const { stdout, stderr } = project.run(["check"], { env: { FORCE_COLOR: "" } });
    expect(stdout + stderr).not.toContain("\u001b");
  });
});

describe("a damaged document is status 2, with file and line", async () => {
  const lines = (change: (lines: string[]) => void) => (text: string) => {
    const all = text.split("\n");
    change(all);
    return all.join("\n");
  };
  const remove = (line: string, count: number) => lines((all) => void all.splice(all.indexOf(line), count));

  /** The built library in this process: what the command makes of it is shown above. */
  const { check }: typeof import("../../generator/index.js") = await import(`${root}dist/index.js`);
  const checked = async (project: ProjectCopy) => {
    const { status, specs } = await check(project.folder, []);
    return {
      status,
      diagnostics: specs.flatMap(({ diagnostics }) =>
        diagnostics.filter(({ severity }) => severity !== "note"),
      ),
      specs,
    };
  };

  it.each<[string, (text: string) => string, string, number]>([
    ["a row less", remove("152 |", 4), "rows-too-few", 367],
    ["a row less leaves a gap", remove("152 |", 4), "gap-unexpected", 267],
    ["a row of the commands less", remove("Ping (section 2.2.1.13) |", 2), "rows-too-few", 42],
    ["a scope less", remove("Item |", 2), "rows-too-few", 52],
    ["a header cell less", remove("Element name |", 1), "table-header-cells", 58],
    ["a header changed", (text) => text.replace("Element name |", "Name |"), "table-not-found", 58],
    ["a cell less", remove("InvalidXML |", 1), "table-cut-off", 71],
    [
      "a line of prose between two rows",
      lines((all) => void all.splice(all.indexOf("103 |"), 0, "Page 12")),
      "table-cut-off",
      72,
    ],
    [
      "an empty line between two rows",
      lines((all) => void all.splice(all.indexOf("103 |"), 0, "")),
      "table-cut-off",
      72,
    ],
    ["the second half less", (text) => text.slice(0, text.length / 2), "table-cut-off", 192],
    [
      "the second half less, cut between rows",
      (text) => text.slice(0, text.indexOf("133 |")),
      "rows-too-few",
      187,
    ],
    ["a value twice", (text) => text.replace("152 |", "151 |"), "value-duplicate", 267],
    ["a filled gap", (text) => text.replace("183 |", "181 |"), "gap-filled", 367],
    [
      "an unknown sentence",
      (text) => text.replace("an HTTP 503 response is", "an HTTP 503 response sometimes is"),
      "cell-invalid",
      106,
    ],
    [
      "an erratum that is not needed any more",
      (text) => text.replace("Message PreviouslySent", "MessagePreviouslySent"),
      "erratum-stale",
      132,
    ],
    [
      "a governing sentence less",
      (text) => text.replace("Note: The client", "The client"),
      "prose-not-found",
      1,
    ],
    [
      "a governing sentence of another form",
      (text) => text.replace("4xx or 5xx instead", "4xx instead"),
      "prose-invalid",
      56,
    ],
  ])("%s", async (_, change, code, line) => {
    const project = new ProjectCopy();
    project.edit(document, change);
    const { status, diagnostics } = await checked(project);
    expect(status).toBe(2);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code, place: expect.objectContaining({ file: document, line }) }),
    );
  });

  it.each<[string, (text: string) => string, string]>([
    [
      "an HTTP response for a command that there is not",
      (text) => text.replace("for the SendMail command", "for the SendMial command"),
      "106 has an HTTP response for the command SendMial",
    ],
    [
      "HTTP for other versions than the governing sentence's",
      (text) => text.replace("12.1 is used, an HTTP 503", "13.1 is used, an HTTP 503"),
      "111 has HTTP statuses for 2.5, 12.0, 13.1",
    ],
    [
      "versions that do not ascend",
      (text) => text.replace("Supported by: 16.0, 16.1 |", "Supported by: 16.1, 16.0 |"),
      "178 has protocol versions that do not ascend",
    ],
    [
      "a version that gets HTTP instead",
      (text) => text.replace("Supported by: 16.0, 16.1 |", "Supported by: 12.1, 16.0, 16.1 |"),
      "178 is supported by 12.1",
    ],
  ])("%s", async (_, change, said) => {
    const project = new ProjectCopy();
    project.edit(document, change);
    const { status, diagnostics } = await checked(project);
    expect(status).toBe(2);
    const message = expect.stringContaining(`CommonStatus ${said}`);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "check-failed", message }));
  });

  it("an unknown sentence in a row that lost a cell is named, not taken for prose", () => {
    const project = new ProjectCopy();
    project.edit(document, (text) => text.replace("an HTTP 507 response is", "an HTTP 207 response is"));
    const { status, stderr } = project.run(["check"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^error\[cell-invalid\] CommonStatus 113, "Protocol Versions": expected a known form of the sentence/,
    );
  });

  it.each<[string, (text: string) => string]>([
    [
      "a new row whose key lost its pipe",
      (text) => `${text}\n185\nNewName |\nA text. |\nSupported by: 16.1 |\n`,
    ],
    [
      "a new row after an empty line",
      (text) => `${text}\n\n185 |\nNewName |\nA text. |\nSupported by: 16.1 |\n`,
    ],
    [
      "a new row that begins with an empty cell, after an empty line",
      (text) => `${text}\n\n|\nNewName |\nA text. |\nSupported by: 16.1 |\n`,
    ],
    [
      "a new scope after an empty line",
      (text) => text.replace("In addition to the", "\nFolder |\nA text. |\nIn addition to the"),
    ],
  ])("%s is not lost in silence", async (_, change) => {
    const project = new ProjectCopy();
    project.edit(document, change);
    const { status, diagnostics } = await checked(project);
    expect(status).toBe(2);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "table-cut-off" }));
  });

  it.each<[string, (text: string) => string]>([
    ["white space at the ends of lines", (text) => text.replace(/$/gm, "  ")],
    ["a tab before the pipe", (text) => text.replaceAll(" |", "\t|")],
    [
      "no-break and double spaces within texts",
      (text) => text.replaceAll("SHOULD retry", "SHOULD\u00a0 retry"),
    ],
  ])("%s changes nothing but the hash", async (_, change) => {
    const project = new ProjectCopy();
    project.edit(document, change);
    const { status, diagnostics, specs } = await checked(project);
    expect([status, diagnostics, specs[0]?.changes]).toEqual([1, [], []]);
    const files = specs[0]?.files ?? [];
    expect(files.map(({ onlyHashes }) => onlyHashes)).toEqual(files.map(() => true));
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(sources)("an older revision that breaks off within a table ($from)", (source) => {
    const project = new ProjectCopy();
    project.write(document, source.text("text/ms-ascmd-2.2.4-msdn-leading-pipe-cut.txt"));
    const { status, stderr } = project.run(["generate"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error[table-cut-off]");
    expect(stderr).toContain(`${document}:${source.pick(32, 83)}:1`);
  });

  it.each<[string, Buffer, string]>([
    ["not UTF-8", Buffer.from([0x32, 0xe9, 0x0a]), "document-encoding"],
    ["binary", Buffer.from([0x32, 0x00, 0x0a]), "document-encoding"],
    ["empty", Buffer.alloc(0), "document-empty"],
  ])("%s", async (_, bytes, code) => {
    const project = new ProjectCopy();
    project.write(document, "");
    project.writeBytes(document, bytes);
    const { status, diagnostics } = await checked(project);
    expect(status).toBe(2);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code }));
  });
});
