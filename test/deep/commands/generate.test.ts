import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ProjectCopy } from "../../project.js";

const document = "spec/ms-ascmd/common-status-codes.txt";

describe("generate", () => {
  it("writes everything where there is nothing, and says what it read and wrote", () => {
    const project = new ProjectCopy();
    const expected = project.snapshot();
    rmSync(project.path("generated"), { recursive: true });
    const { status, stdout } = project.run(["generate"]);
    expect(status).toBe(0);
    expect(stdout).toContain("read spec/ms-ascmd/common-status-codes.txt");
    expect(stdout).toContain("CommonStatus  78 entries, 9 corrected by errata");
    expect(stdout.match(/wrote/g)).toHaveLength(expected.size);
    const texts = (files: Map<string, string>) =>
      [...files].map(([name, text]) => [name, text.replace(/^\S+ /, "")]);
    expect(texts(project.snapshot())).toEqual(texts(expected));
  });

  it("touches no file whose bytes stay the same", () => {
    const project = new ProjectCopy();
    const before = project.snapshot();
    expect(project.run(["generate"]).stdout).toContain(`${before.size + 1} files unchanged`);
    project.edit("generated/ms-ascmd/types.ts", (text) => `${text}\n`);
    const { stdout } = project.run(["generate"]);
    expect(stdout.match(/wrote .*/g)).toEqual(["wrote    generated/ms-ascmd/types.ts"]);
    const after = project.snapshot();
    for (const [file, text] of before) if (file !== "ms-ascmd/types.ts") expect(after.get(file)).toBe(text);
  });

  it("writes nothing where anything is wrong, and reports all that is", () => {
    const project = new ProjectCopy();
    project.edit(document, (text) => text.replace("101 |", "1o1 |").replace("InvalidXML |", "Invalid XML |"));
    rmSync(project.path("generated/ms-ascmd/types.ts"));
    const before = project.snapshot();
    const { status, stdout, stderr } = project.run(["generate"]);
    expect(status).toBe(2);
    expect(stdout).toContain("Nothing was written.");
    expect(stderr).toContain(`${document}:63:1`);
    expect(stderr).toContain(`${document}:72:1`);
    expect(project.snapshot()).toEqual(before);
  });

  it("deletes files that it made before and makes no more, and no others", () => {
    const project = new ProjectCopy();
    project.edit("spec/ms-ascmd/spec.ts", (text) =>
      text.replace(/outputs: \[[^\]]*\]/, 'outputs: ["typescript"]'),
    );
    project.write("generated/ms-ascmd/own.ts", "export const own = 1;\n");
    const { status, stdout } = project.run(["generate"]);
    expect(status).toBe(0);
    expect(stdout.match(/deleted .*/g)).toEqual([
      "deleted  generated/ms-ascmd/ms-ascmd.html",
      "deleted  generated/ms-ascmd/ms-ascmd.json",
      "deleted  generated/ms-ascmd/ms-ascmd.md",
      "deleted  generated/ms-ascmd/ms-ascmd.schema.json",
    ]);
    expect(existsSync(project.path("generated/ms-ascmd/own.ts"))).toBe(true);
    expect(project.read("generated/package.json")).not.toContain("ms-ascmd.json");
  });

  it("refuses to overwrite somebody's file in its first run", () => {
    const project = new ProjectCopy();
    rmSync(project.path("generated"), { recursive: true });
    rmSync(project.path("spec/ms-ascmd/spec.lock.json"));
    mkdirSync(project.path("generated/ms-ascmd"), { recursive: true });
    project.write("generated/ms-ascmd/index.ts", "export const mine = 1;\n");
    const { status, stderr } = project.run(["generate"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error[output-foreign] generated/ms-ascmd/index.ts");
    expect(project.read("generated/ms-ascmd/index.ts")).toBe("export const mine = 1;\n");
  });

  it("mends a damaged file of its own", () => {
    const project = new ProjectCopy();
    const before = project.read("generated/ms-ascmd/index.ts");
    project.write("generated/ms-ascmd/index.ts", "nonsense");
    expect(project.run(["generate"]).status).toBe(0);
    expect(project.read("generated/ms-ascmd/index.ts")).toBe(before);
  });
});

describe("no output leaves its folder", () => {
  it.each(["generated", "generated/ms-ascmd", "generated/ms-ascmd/values", "generated/ms-ascmd/index.ts"])(
    "where %s is a symbolic link, nothing is read, written or deleted through it",
    (place) => {
      const project = new ProjectCopy();
      renameSync(project.path(place), project.path("elsewhere"));
      symlinkSync(project.path("elsewhere"), project.path(place));
      for (const command of ["check", "generate"]) {
        const { status, stderr } = project.run([command]);
        expect(status).toBe(2);
        expect(stderr).toContain(`error[output-linked] ${place} is a symbolic link`);
      }
    },
  );

  it("does not follow a link beside its outputs, nor delete what only speaks of its header", () => {
    const project = new ProjectCopy();
    const made = project.read("generated/ms-ascmd/types.ts");
    project.write("elsewhere/old.ts", made);
    symlinkSync(project.path("elsewhere"), project.path("generated/ms-ascmd/more"));
    symlinkSync(project.path("elsewhere/old.ts"), project.path("generated/ms-ascmd/old.ts"));
    const note = "Generated by spectables from it. Run `npx spectables generate ms-ascmd`.\n";
    project.write("generated/ms-ascmd/NOTES.md", note);
    project.write("generated/ms-ascmd/old/types.ts", made);
    const { status, stdout } = project.run(["generate"]);
    expect(status).toBe(0);
    expect(stdout.match(/deleted .*/g)).toEqual(["deleted  generated/ms-ascmd/old/types.ts"]);
    expect(project.read("elsewhere/old.ts")).toBe(made);
    expect(project.read("generated/ms-ascmd/NOTES.md")).toBe(note);
  });

  it("does not overwrite a package.json that it did not make, even where it has made outputs before", () => {
    const project = new ProjectCopy();
    // The lock lists what was made before.
    rmSync(project.path("spec/ms-ascmd/spec.lock.json"));
    project.write("generated/package.json", '{ "name": "mine" }\n');
    const { status, stderr } = project.run(["generate"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error[output-foreign] generated/package.json");
    expect(project.read("generated/package.json")).toBe('{ "name": "mine" }\n');
  });

  it.each([
    ["../out", "leads out of the folder"],
    ["generated/../../out", "leads out of the folder"],
    ["/tmp/out", "it is absolute"],
    ["C:\\\\out", "it is absolute"],
    ["generated/nul", "the name of a device on Windows"],
  ])('out: "%s" is refused', (out, message) => {
    const project = new ProjectCopy();
    project.edit("spec/ms-ascmd/spec.ts", (text) => text.replace("  errata,", `  errata,\n  out: "${out}",`));
    const { status, stderr } = project.run(["generate"]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("what is wrong with the call", () => {
  it.each([
    [["generate", "nope"], "There is no spec nope."],
    [["generate", "--nope"], "unknown option '--nope'"],
    [["nope"], "unknown command 'nope'"],
    [["check", "--reporter", "nope"], "there is no reporter nope; there are pretty, json,"],
  ])("%j is status 2", (args, message) => {
    const { status, stderr } = new ProjectCopy().run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it("is a folder without specs", () => {
    const project = new ProjectCopy();
    rmSync(project.path("spec"), { recursive: true });
    const { status, stderr } = project.run(["check"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error[spec-not-found]");
  });

  it("is not --help, which has examples", () => {
    const { status, stdout } = new ProjectCopy().run(["generate", "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Examples:\n  spectables generate");
  });
});

describe("what is wrong with a spec.ts", () => {
  const broken = (change: (text: string) => string) => {
    const project = new ProjectCopy();
    project.edit("spec/ms-ascmd/spec.ts", change);
    return project.run(["check"]);
  };

  it.each<[string, (text: string) => string, string]>([
    ["an unknown key", (text) => text.replace("  errata,", "  errata,\n  eratta: [],"), "eratta"],
    ["a missing key", (text) => text.replace(/ {2}title: .*\n/, ""), "title: "],
    ["a wrong type", (text) => text.replace("minRows: 78", 'minRows: "78"'), "tables.CommonStatus.minRows"],
    ["an unknown output", (text) => text.replace("  errata,", '  errata,\n  outputs: ["cobol"],'), "cobol"],
    [
      "a syntax error",
      (text) => text.replace("defineSpec({", "defineSpec({{"),
      "spec/ms-ascmd/spec.ts does not load",
    ],
    [
      "an erratum that changes nothing",
      (text) =>
        text.replace(
          "  errata,",
          '  errata: [{ table: "CommonStatus", row: 118, column: "name", found: "x", value: "x", why: "w", source: "s" }],',
        ),
      "errata.0.value: found and value are the same text.",
    ],
    [
      "a row erratum of another row",
      (text) =>
        text.replace(
          "  errata,",
          '  errata: [{ table: "StatusScope", row: "Item", found: ["x"], value: ["Global", "y"], why: "w", source: "s" }],',
        ),
      "row is Item, but the value's key is Global",
    ],
    ["another id", (text) => text.replace('id: "ms-ascmd"', 'id: "other"'), "has the id other"],
    [
      "a missing document",
      (text) => text.replace("common-status-codes.txt", "gone.txt"),
      "Cannot read spec/ms-ascmd/gone.txt",
    ],
  ])("%s is status 2 and named", (_, change, message) => {
    const { status, stderr } = broken(change);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});
