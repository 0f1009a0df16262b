import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { InputError } from "../../generator/diagnostics/diagnostic.js";
import { readLock } from "../../generator/lock/read.js";
import { folderWith } from "../folder.js";

const file = "spec/tide/spec.lock.json";
const lock = {
  spec: "tide",
  out: "generated/tide",
  tables: { Tide: { names: { Flood: 1, Ebb: "low" } }, Moon: { names: {} } },
  outputs: { "generated/tide/tide.ts": "0".repeat(64) },
};

const read = (text: string, id?: string) => readLock(folderWith({ [file]: text }), "spec/tide/spec.ts", id);

/** What is said of a lock that is not used: the first diagnostic. */
function refusal(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics[0];
    throw error;
  }
  throw new Error("It was used.");
}

it("is read as it stands, with a BOM or without; its spec counts only where that is known", () => {
  expect(read(JSON.stringify(lock))).toEqual(lock);
  expect(read(`\ufeff${JSON.stringify(lock)}`, "tide")).toEqual(lock);
  const fetched = { ...lock, fetched: { "tide.md": { of: "0".repeat(64), etag: '"7"' } } };
  expect(read(JSON.stringify(fetched))).toEqual(fetched);
});

it("may be missing, with its folder too", () => {
  expect(readLock(folderWith(), "spec/tide/spec.ts")).toBeUndefined();
  expect(readLock(folderWith({ "spec/tide/spec.ts": "" }), "spec/tide/spec.ts", "tide")).toBeUndefined();
});

it("is refused where it is a folder, or cannot be looked at", () => {
  const root = folderWith();
  mkdirSync(join(root, file), { recursive: true });
  expect(refusal(() => readLock(root, "spec/tide/spec.ts"))?.message).toContain("it is no regular file");
  const turning = folderWith({ "spec/tide/spec.ts": "" });
  symlinkSync("spec.lock.json", join(turning, file));
  expect(refusal(() => readLock(turning, "spec/tide/spec.ts"))?.message).toContain("cannot be read (ELOOP)");
  const below = folderWith({ "spec/tide": "a file where the folder should be" });
  expect(refusal(() => readLock(below, "spec/tide/spec.ts"))?.message).toContain("cannot be read (ENOTDIR)");
});

it.each<[string, unknown]>([
  ["no record", [lock]],
  ["nothing", null],
  ["a text", "tide"],
  ["a spec that is no text", { ...lock, spec: 1 }],
  ["a folder that is no text", { ...lock, out: null }],
  ["outputs in a list", { ...lock, outputs: ["0"] }],
  ["no outputs", { ...lock, outputs: undefined }],
  ["a hash among others that is no text", { ...lock, outputs: { a: "0", b: 1 } }],
  ["tables in a list", { ...lock, tables: [] }],
  ["a table among others that is no record", { ...lock, tables: { ...lock.tables, Sea: null } }],
  ["a table without names", { ...lock, tables: { ...lock.tables, Sea: {} } }],
  ["what was fetched in a list", { ...lock, fetched: [] }],
  ["a fetched document among others that is no record", { ...lock, fetched: { a: { of: "0" }, b: "0" } }],
  ["a fetched document of which not all is text", { ...lock, fetched: { a: { of: "0", etag: 1 } } }],
  ["a name of no value", { ...lock, tables: { ...lock.tables, Sea: { names: { A: 1, B: null } } } }],
])("is refused where it is JSON, but has %s", (_, value) => {
  const error = refusal(() => read(JSON.stringify(value)));
  expect(error).toMatchObject({ code: "lock-invalid", severity: "error", place: { file } });
  expect(error?.message).toContain("not the JSON of a lock");
});

it("is refused where a merge is in it, with the command that restores it", () => {
  const error = refusal(() => read(`<<<<<<< HEAD\n${JSON.stringify(lock)}`));
  expect(error?.message).toContain("an unfinished merge");
  expect(error?.help).toContain(`git checkout HEAD -- ${file}`);
  expect(error?.details).toEqual(["Nothing was read or written on its behalf."]);
});

it("is refused where it is another spec's, and says where that one's files are", () => {
  const error = refusal(() => read(JSON.stringify(lock), "ebb"));
  expect(error?.message).toContain('it is the lock of "tide"');
  expect(error?.details?.[1]).toContain('"generated/tide"');
});

it.each<[string, object]>([
  ["its folder", { out: "../elsewhere" }],
  ["one output of several", { outputs: { ...lock.outputs, "../elsewhere/tide.ts": "0" } }],
])("is refused where %s lies outside the project", (_, part) => {
  const error = refusal(() => read(JSON.stringify({ ...lock, ...part })));
  expect(error?.message).toMatch(/it names "\.\.\/elsewhere(\/tide\.ts)?", which leads out of the project/);
});
