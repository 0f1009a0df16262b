import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { refuseLinks } from "../../generator/paths/links.js";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "spectables-links-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

it("refuses a link at any part of a path, also one that leads nowhere, and nothing else", async () => {
  const root = folder();
  mkdirSync(join(root, "a/b"), { recursive: true });
  writeFileSync(join(root, "a/file"), "");
  symlinkSync(tmpdir(), join(root, "a/link"));
  symlinkSync("nowhere", join(root, "a/b/broken"));
  refuseLinks(root, ["a/b/new/file", "a/file", "not/there"]);
  for (const path of ["a/link", "a/link/x", "a/link/x/y", "a/b/broken"])
    expect(() => refuseLinks(root, ["a/file", path])).toThrow("is a symbolic link");
});
