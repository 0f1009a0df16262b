import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type InputError, readDocument } from "../../generator/index.js";
import { root } from "../ms-ascmd.js";
import { ProjectCopy } from "../project.js";

const cli = join(root, "dist/cli.js");
const document = join(root, "spec/ms-ascmd/common-status-codes.txt");

function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "spectables-pipe-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

function pipe(): string {
  const path = temporary("pipe");
  spawnSync("mkfifo", [path]);
  return path;
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error = (await reading.catch((one: unknown) => one)) as InputError;
  return `${error.diagnostics[0]?.code}: ${error.diagnostics[0]?.message}`;
}

describe.skipIf(process.platform === "win32")("a pipe", () => {
  it("is read, though somebody writes to it later, and slowly", async () => {
    const path = pipe();
    const writer = spawn("sh", [
      "-c",
      `sleep 0.3; exec > "$1"; head -c 900 "$2"; sleep 0.3; tail -c +901 "$2"`,
      "sh",
      path,
      document,
    ]);
    onTestFinished(() => void writer.kill());
    const [piped, filed] = await Promise.all([
      readDocument(path, { file: "x" }),
      readDocument(document, { file: "x" }),
    ]);
    expect(piped).toEqual(filed);
  });

  it("without end is read up to the limit of bytes", async () => {
    const path = pipe();
    const writer = spawn("sh", ["-c", 'exec yes > "$1"', "sh", path]);
    onTestFinished(() => void writer.kill());
    expect(await codeOf(readDocument(path, { limits: { bytes: 100_000 } }))).toContain("document-too-large");
  });

  it("that nobody writes to, or ends, is waited for no longer than the limit of seconds", async () => {
    const limits = { seconds: 0.3 };
    const wanted = 'not ended after 0.3 seconds; the limit "seconds" is 0.3.';
    expect(await codeOf(readDocument(pipe(), { limits }))).toContain(wanted);
    const path = pipe();
    const writer = spawn("sh", ["-c", 'exec > "$1"; while :; do echo x; sleep 0.05; done', "sh", path]);
    onTestFinished(() => void writer.kill());
    expect(await codeOf(readDocument(path, { limits }))).toContain(wanted);
  });
});

describe.skipIf(process.platform === "win32")("what is no file", () => {
  it.each([
    ["/dev/zero", "is a device"],
    ["/dev/null", "is a device"],
    ["/", "/ is a folder, not a file."],
    ["https://example.org/lamps.html", "is an address (URL)"],
    ["ftp:/example.org/lamps.html", "is an address (URL)"],
    ["nowhere.html", "ENOENT"],
  ])("%s: %s", async (path, why) => {
    expect(await codeOf(readDocument(path))).toMatch(/^file-unreadable: /);
    expect(await codeOf(readDocument(path))).toContain(why);
  });

  it("of a folder it is said that a file in it is wanted", () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, "tables", "spec"], {
      cwd: root,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([
      2,
      "error[file-unreadable] spec is a folder, not a file.\n  at spec\n  help: Name a file in it.\n\n",
    ]);
  });

  it("a file that does not know its size is read whole", async () => {
    const path = "/proc/self/cmdline";
    const { status, stderr } = spawnSync(process.execPath, [cli, "tables", path], { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining("NUL")]);
  });
});

describe.skipIf(process.platform === "win32")("nothing hangs where an input or output is no file", () => {
  it.each([
    [["verify", "/dev/zero"], "/dev/zero is a device"],
    [["diff", "/dev/../dev/zero", "x.md", "--spec", "ms-ascmd"], "is a device"],
    [["tables", document, "--output-file", "/dev/full"], "no regular file"],
    [["check", "--integrity", "/dev/zero"], "Cannot read /dev/zero"],
  ])("%j", (args, why) => {
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: root,
      encoding: "utf8",
      timeout: 30_000,
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
  });

  it.each(["generated/ms-ascmd/index.ts", "spec/ms-ascmd/spec.lock.json"])("a pipe at %s", (file) => {
    const project = new ProjectCopy();
    rmSync(project.path(file), { force: true });
    spawnSync("mkfifo", [project.path(file)]);
    for (const command of ["check", "generate"]) {
      const { status, stderr } = project.run([command]);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/a pipe|no regular file/)]);
    }
  });
});

it.each([
  ["verify", "-"],
  ["diff", "-", "x.md", "--spec", "ms-ascmd"],
])("standard input is not read by %s, which says so", (...args) => {
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: "utf8",
    input: "x",
  });
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining("Standard input (-) is not read here.\n  help: Name a file."),
  ]);
});

describe("standard input", () => {
  const tables = (shell: string) =>
    spawnSync("sh", ["-c", shell, "sh", process.execPath, cli, document], { encoding: "utf8" });

  it.each([
    'cat "$3" | "$1" "$2" tables - --json',
    '"$1" "$2" tables - --json < "$3"',
    '(sleep 0.2; cat "$3") | "$1" "$2" tables /dev/stdin --json',
  ])("%s", (shell) => {
    expect((JSON.parse(tables(shell).stdout) as unknown[]).length).toBe(3);
  });

  it("as another program gives it", () => {
    const { stdout } = spawnSync(process.execPath, [cli, "tables", "-", "--json"], {
      input: readFileSync(document),
    });
    expect((JSON.parse(String(stdout)) as unknown[]).length).toBe(3);
  });

  it("that is a device is an error at once", () => {
    const { status, stderr } = tables('"$1" "$2" tables - < /dev/zero');
    expect([status, stderr]).toEqual([2, expect.stringContaining("standard input is a device")]);
  });

  it.skipIf(process.platform !== "linux")("without end takes at most 120 MB", () => {
    const peak = temporary("peak");
    // The kernel's own figure of the process: the most that it ever held.
    const hook = temporary("hook.cjs");
    writeFileSync(
      hook,
      `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
    );
    const { status, stderr } = tables(`cat /dev/zero | "$1" --require ${hook} "$2" tables -`);
    expect([status, stderr]).toEqual([2, expect.stringContaining('the limit "bytes" is')]);
    expect(Number(readFileSync(peak, "utf8")) * 1024).toBeLessThan(120_000_000);
  });
});
