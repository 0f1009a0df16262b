import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ProjectCopy } from "../../project.js";

const document = "spec/ms-ascmd/common-status-codes.txt";
const spec = "spec/ms-ascmd/spec.ts";
const lock = "spec/ms-ascmd/spec.lock.json";
const names = "generated/ms-ascmd/common-status.ts";

/** A copy under version control, as a project is where somebody restores a file. */
function versioned(): ProjectCopy {
  const project = new ProjectCopy();
  git(project, "init", "--quiet");
  git(project, "add", "--all");
  git(project, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "--message=all");
  return project;
}

function git(project: ProjectCopy, ...args: string[]): string {
  return execFileSync("git", ["-c", "core.autocrlf=false", ...args], {
    cwd: project.folder,
    encoding: "utf8",
  });
}

/** Does what the output says: puts a printed line into the spec.ts, then runs the first printed command. */
function mend(project: ProjectCopy, printed: string): void {
  const line = /^ {4}((?:renamed|removed): .*)$/m.exec(printed)?.[1];
  const table = /tables\.(\w+) in spec/.exec(printed)?.[1];
  if (line !== undefined)
    project.edit(spec, (text) => text.replace(`    ${table}: {`, `    ${table}: {\n      ${line}`));
  const command = /npx spectables (generate(?: [a-z-]+)?)|git (checkout HEAD -- [^\s`]+)/.exec(printed);
  if (command?.[2] !== undefined) git(project, ...command[2].split(" "));
  else if (command?.[1] !== undefined) project.run(command[1].split(" "));
  else throw new Error(`no command in: ${printed}`);
}

const swapped = (text: string) => {
  const members = text.match(/^ {2}\/\*\*\n(?: {3}\*.*\n)+? {2}\w+ = \d+,\n/gm) ?? [];
  const [first = "", second = ""] = members;
  return text.replace(first + second, second + first);
};

describe("drift is found, named, and mended by the command that is printed", () => {
  it.each<[string, (project: ProjectCopy) => void, 1 | 2, RegExp]>([
    [
      "one character of a generated file",
      (project) => project.edit(names, (text) => text.replace("InvalidXML = 103", "InvalidXML = 104")),
      1,
      /differs {2}generated\/ms-ascmd\/common-status\.ts: CommonStatus 103 InvalidXML/,
    ],
    [
      "a deleted file",
      (project) => rmSync(project.path(names)),
      1,
      /missing {2}generated\/ms-ascmd\/common-status\.ts/,
    ],
    [
      "a left over file",
      (project) => project.write("generated/ms-ascmd/old.ts", project.read(names)),
      1,
      /left over {2}generated\/ms-ascmd\/old\.ts/,
    ],
    [
      "a BOM",
      (project) => project.edit(names, (text) => `\ufeff${text}`),
      1,
      /differs {2}generated\/ms-ascmd\/common-status\.ts/,
    ],
    [
      "a reordered enum",
      (project) => project.edit(names, swapped),
      1,
      /CommonStatus 101 InvalidContent, CommonStatus 102/,
    ],
    [
      "an edited documentation comment",
      (project) => project.edit(names, (text) => text.replace("could not be decoded", "could not be read")),
      1,
      /common-status\.ts: CommonStatus 102 InvalidWBXML/,
    ],
    [
      "an emptied file",
      (project) => project.write(names, ""),
      1,
      /differs {2}generated\/ms-ascmd\/common-status\.ts/,
    ],
    [
      "a file without its last line feed",
      (project) => project.edit(names, (text) => text.trimEnd()),
      1,
      /common-status\.ts/,
    ],
    [
      "a file that a formatter has run over",
      (project) => project.edit(names, (text) => text.replaceAll(/^ {2}/gm, "\t")),
      1,
      /differs {2}generated\/ms-ascmd\/common-status\.ts/,
    ],
    [
      "a header without its hash",
      (project) => project.edit(names, (text) => text.replace(/^\/\/ body.*\n/m, "")),
      1,
      /common-status\.ts/,
    ],
    [
      "an edited value in the JSON",
      (project) =>
        project.edit("generated/ms-ascmd/ms-ascmd.json", (text) =>
          text.replace("1000 folders", "2000 folders"),
        ),
      1,
      /CommonStatus 151 TooManyFolders: meaning reworded/,
    ],
    [
      "JSON that is not JSON any more",
      (project) => project.edit("generated/ms-ascmd/ms-ascmd.json", (text) => text.slice(9)),
      1,
      /ms-ascmd\.json/,
    ],
    [
      "an edited manifest",
      (project) => project.edit("generated/package.json", (text) => text.replace("0.1.0", "0.1.1")),
      1,
      /generated\/package\.json/,
    ],
    [
      "a folder where a file should be missing",
      (project) => rmSync(project.path("generated"), { recursive: true }),
      1,
      /missing {2}generated\/package\.json/,
    ],
    [
      "a changed document",
      (project) =>
        project.edit(document, (text) => text.replace("more than 1000 folders", "more than 1001 folders")),
      1,
      /CommonStatus 151 TooManyFolders: meaning reworded/,
    ],
    [
      "a new row in the document",
      (project) =>
        project.edit(
          document,
          (text) => `${text.trimEnd()}\n185 |\nNewName |\nA text. |\nSupported by: 16.1 |\n`,
        ),
      1,
      /CommonStatus 185 NewName: new: A text/,
    ],
    [
      "a changed spec.ts",
      (project) => project.edit(spec, (text) => text.replace("Common Status Codes", "Status Codes")),
      1,
      /ms-ascmd\.md/,
    ],
    [
      "a changed notice",
      (project) => project.edit("spec/ms-ascmd/NOTICE.md", (text) => `${text}\nMore.\n`),
      1,
      /generated\/NOTICE\.md/,
    ],
    [
      "a missing lock",
      (project) => rmSync(project.path(lock)),
      1,
      /missing {2}spec\/ms-ascmd\/spec\.lock\.json/,
    ],
    [
      "a stale lock",
      (project) => project.edit(lock, (text) => text.replace('"rows": 78', '"rows": 77')),
      1,
      /differs {2}spec\/ms-ascmd\/spec\.lock\.json/,
    ],
    [
      "a lock that lacks a published name",
      (project) => project.edit(lock, (text) => text.replace('        "InvalidXML": 103,\n', "")),
      1,
      /differs {2}spec\/ms-ascmd\/spec\.lock\.json/,
    ],
    [
      "a half merged lock",
      (project) => project.edit(lock, (text) => `<<<<<<< ours\n${text}`),
      2,
      /error\[lock-invalid\]/,
    ],
    ...[
      "../../outside.ts",
      "/etc/hosts",
      "generated/../../x.ts",
      "C:/x.ts",
      "generated\\\\x.ts",
      "generated//x.ts",
    ].map((path): [string, (project: ProjectCopy) => void, 2, RegExp] => [
      `the hostile path ${path} in the lock`,
      (project) => project.edit(lock, (text) => text.replace('"generated/NOTICE.md"', `"${path}"`)),
      2,
      /error\[lock-invalid\] spec\/ms-ascmd\/spec\.lock\.json is not used: it names/,
    ]),
    [
      "a renamed row",
      (project) => project.edit(document, (text) => text.replace("InvalidXML |", "MalformedXML |")),
      2,
      /error\[name-changed\] CommonStatus\.InvalidXML was published as 103, and would be called MalformedXML/,
    ],
    [
      "two rows that have each other's value",
      (project) =>
        project.edit(document, (text) =>
          text.replace("\n183 |", "\nX |").replace("\n184 |", "\n183 |").replace("\nX |", "\n184 |"),
        ),
      2,
      /error\[name-changed\] 2 names that CommonStatus has published would change:\n {2}at spec\/ms-ascmd\/spec\.ts:\d+:5\n.*\n.*\n {2}CommonStatus\.InvalidRecipients was published as 183, and would become 184\./,
    ],
    [
      "a hash edited in a header",
      (project) =>
        project.edit(names, (text) =>
          text.replace(/(?<=bodySha256: )./, (digit) => (digit === "0" ? "1" : "0")),
        ),
      1,
      /1 differs in nothing but the hashes of its header: generated\/ms-ascmd\/common-status\.ts/,
    ],
  ])("%s", (_, arrange, status, named) => {
    const project = versioned();
    arrange(project);
    const found = project.run(["check"]);
    const printed = found.stdout + found.stderr;
    expect(printed).toMatch(named);
    expect(found.status).toBe(status);
    mend(project, printed);
    const { status: after, stdout, stderr } = project.run(["check"]);
    expect({ after, stdout, stderr }).toMatchObject({ after: 0 });
  });
});

describe("no false alarm", () => {
  it("on a checkout with text=auto and CRLF line ends", () => {
    const project = versioned();
    project.write(".gitattributes", "* text=auto\nspec/**/*.txt -text\n");
    git(project, "add", "--all");
    rmSync(project.path("generated"), { recursive: true });
    rmSync(project.path(lock));
    execFileSync("git", ["-c", "core.autocrlf=true", "checkout-index", "--all", "--force"], {
      cwd: project.folder,
    });
    expect(project.read(names)).toContain("\r\n");
    expect(project.read(lock)).toContain("\r\n");
    expect(project.run(["check"]).status).toBe(0);
    expect(project.run(["check", "--integrity", names, lock]).status).toBe(0);
  });

  it.each([
    { TZ: "Asia/Kathmandu" },
    { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    { LC_ALL: "C" },
    { LANG: "ja_JP.UTF-8", LANGUAGE: "ja" },
    { HOME: "/nonexistent", TERM: "dumb" },
  ])("under %j", (env) => {
    expect(new ProjectCopy().run(["check"], { env }).status).toBe(0);
  });

  it("in another working directory", () => {
    const project = new ProjectCopy();
    mkdirSync(project.path("a/b"), { recursive: true });
    for (const cwd of ["a/b", "spec/ms-ascmd", "generated"])
      expect(project.run(["check"], { cwd: project.path(cwd) }).status).toBe(0);
  });

  it("in a checkout that cannot be written", () => {
    const project = new ProjectCopy();
    mkdirSync(project.path("node_modules"));
    for (const entry of readdirSync(project.folder, { recursive: true, withFileTypes: true }))
      chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
    expect(project.run(["check"]).status).toBe(0);
    for (const entry of readdirSync(project.folder, { recursive: true, withFileTypes: true }))
      if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  });
});
