import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { isTemporary, removeStale, temporaryPath } from "../../generator/write/temporary.js";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "spectables-temporary-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A process id that was in use and is not any more. */
const dead = String(spawnSync(process.execPath, ["-e", ""]).pid);

it("names a temporary file so that it is known as one", () => {
  expect(isTemporary(basename(temporaryPath("/a/b.ts")))).toBe(true);
  expect(isTemporary("b.ts")).toBe(false);
});

it("removes what killed runs left, and nothing of a run that goes on or of a person", async () => {
  const root = folder();
  const own = temporaryPath(join(root, "x.ts"));
  const stale = own.replace(`-${process.pid}-`, `-${dead}-`);
  const person = join(root, ".x.ts.spectables-tmp");
  for (const file of [own, stale, person]) writeFileSync(file, "half");
  // However old: only its name makes a file a temporary one.
  utimesSync(person, 1, 1);
  await removeStale(root);
  expect([own, stale, person].map(existsSync)).toEqual([true, false, true]);
});

it("removes another machine's only once it is old", async () => {
  const root = folder();
  const elsewhere = (id: string) => join(root, `.x.ts.0000${id}-${dead}-00000000.spectables-tmp`);
  const [old, fresh] = [elsewhere("0001"), elsewhere("0002")];
  for (const file of [old, fresh]) writeFileSync(file, "half");
  utimesSync(old, 1, 1);
  await removeStale(root);
  expect([old, fresh].map(existsSync)).toEqual([false, true]);
});
