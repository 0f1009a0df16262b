import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { InputError } from "../../generator/diagnostics/diagnostic.js";
import { writeFiles } from "../../generator/write/write.js";

/** Has the disk refuse to rename a temporary file to this name, for every module alike, till `restore`. */
function refusing(name: string): { restore(): void } {
  const real = promises.rename;
  promises.rename = async (from, to) => {
    if (String(from).includes("tmp") && String(to).endsWith(name))
      throw Object.assign(new Error("input/output error"), { code: "EIO" });
    return real(from, to);
  };
  syncBuiltinESMExports();
  return {
    restore() {
      promises.rename = real;
      syncBuiltinESMExports();
    },
  };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "spectables-write-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe("writeFiles", () => {
  it("writes into folders that are not there yet, deletes, and leaves nothing else behind", async () => {
    const root = folder();
    writeFileSync(join(root, "old"), "old");
    await writeFiles(root, { write: [{ path: "a/b/new", text: "new" }], delete: ["old"] });
    expect(readFileSync(join(root, "a/b/new"), "utf8")).toBe("new");
    expect(readdirSync(root, { recursive: true })).toEqual(["a", "a/b", "a/b/new"]);
  });

  it("leaves every old file whole where one cannot be written", async () => {
    const root = folder();
    mkdirSync(join(root, "a"));
    writeFileSync(join(root, "a/one"), "old one");
    // A file where a folder is needed: fails for every user, root too.
    writeFileSync(join(root, "b"), "in the way");
    const changes = {
      write: [
        { path: "a/one", text: "new one" },
        { path: "b/two", text: "new two" },
      ],
      delete: ["a/one"],
    };
    await expect(writeFiles(root, changes)).rejects.toThrow(InputError);
    expect(readFileSync(join(root, "a/one"), "utf8")).toBe("old one");
    expect(readdirSync(join(root, "a"))).toEqual(["one"]);
  });

  it("finds every folder in the place of a file before it writes anything", async () => {
    const root = folder();
    for (const name of ["two", "three"]) mkdirSync(join(root, name));
    const write = ["one", "two", "three"].map((path) => ({ path, text: "new" }));
    await expect(writeFiles(root, { write, delete: [] })).rejects.toThrow(
      /two is a folder[\s\S]*three is a folder/,
    );
    expect(readdirSync(root)).toEqual(["three", "two"]);
  });

  it("puts all back where a file cannot take its place after others have", async () => {
    const root = folder();
    for (const name of ["old", "gone"]) writeFileSync(join(root, name), name);
    const write = ["new", "old", "last"].map((path) => ({ path, text: "new" }));
    const disk = refusing("/last");
    onTestFinished(disk.restore);
    await expect(writeFiles(root, { write, delete: ["gone"] })).rejects.toThrow("EIO");
    expect(readdirSync(root)).toEqual(["gone", "old"]);
    expect(readFileSync(join(root, "old"), "utf8")).toBe("old");
    disk.restore();
    await writeFiles(root, { write, delete: ["gone"] });
    expect(readdirSync(root)).toEqual(["last", "new", "old"]);
  });
});
