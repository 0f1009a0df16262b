import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { InputError } from "../../generator/diagnostics/diagnostic.js";
import { writeFiles } from "../../generator/write/write.js";

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
});
