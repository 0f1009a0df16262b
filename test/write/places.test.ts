import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { InputError } from "../../generator/diagnostics/diagnostic.js";
import { writeFiles } from "../../generator/write/write.js";
import { folderWith } from "../folder.js";

type Calls = Pick<typeof promises, "link" | "writeFile" | "rename">;

/** Has the disk do something else, for every module alike, until the test ends. */
function disk(calls: Partial<Calls>): void {
  const { link, writeFile, rename } = promises;
  const put = (all: Partial<Calls>) => {
    Object.assign(promises, all);
    syncBuiltinESMExports();
  };
  put(calls);
  onTestFinished(() => put({ link, writeFile, rename }));
}

const failing = (code: string) => async () => {
  throw Object.assign(new Error(`the disk says ${code}`), { code });
};
const two = [
  { path: "a", text: "new" },
  { path: "b/c", text: "new" },
];
const saidOf = (run: Promise<void>) =>
  run.then(
    () => undefined,
    (error: unknown) => (error instanceof InputError ? error.diagnostics : Promise.reject(error)),
  );

it("a journal is there while files change places, and only where it are more than one", async () => {
  const { rename } = promises;
  const seen: string[] = [];
  const root = folderWith({ gone: "old" });
  disk({
    async rename(from, to) {
      if (!/journal|unfinished/.test(`${from}${to}`)) {
        const journal = readdirSync(root).find((name) => name.startsWith(".spectables-journal."));
        seen.push(journal === undefined ? "none" : readFileSync(join(root, journal), "utf8"));
      }
      return rename(from, to);
    },
  });
  await writeFiles(root, { write: two.slice(0, 1), delete: [] });
  expect(seen.splice(0)).toEqual(["none"]);
  await writeFiles(root, { write: two, delete: ["gone"] });
  const journal = JSON.parse(seen[0] ?? "");
  expect(journal.write.map(({ to }: { to: string }) => to)).toEqual(["a", "b/c"]);
  expect(journal.write[1].from).toMatch(/^b\/\.c\./);
  expect(journal.delete).toEqual(["gone"]);
  expect(readdirSync(root)).toEqual(["a", "b"]);
});

it("every new text, and the journal, is on the disk before a file changes its place", async () => {
  const { rename, writeFile } = promises;
  const root = folderWith();
  const flushed: unknown[] = [];
  let before: unknown[] | undefined;
  disk({
    async writeFile(path, text, options) {
      flushed.push((options as { readonly flush?: boolean } | undefined)?.flush);
      return writeFile(path, text, options);
    },
    async rename(from, to) {
      if (String(to).endsWith("/a")) before = [...flushed];
      return rename(from, to);
    },
  });
  await writeFiles(root, { write: two, delete: [] });
  expect(before).toEqual([true, true, true]);
});

it("an old file is kept by a link, so that putting it back is no copy", async () => {
  const root = folderWith({ a: "old" });
  linkSync(join(root, "a"), join(root, "second"));
  disk({ rename: failingFor("b/c") });
  expect(await saidOf(writeFiles(root, { write: two, delete: [] }))).toHaveLength(1);
  expect(statSync(join(root, "a")).ino).toBe(statSync(join(root, "second")).ino);
});

it("an old file is kept by a copy where the file system has no links", async () => {
  const root = folderWith({ a: "old" });
  disk({ link: failing("EPERM"), rename: failingFor("b/c") });
  expect(await saidOf(writeFiles(root, { write: two, delete: [] }))).toHaveLength(1);
  expect(readFileSync(join(root, "a"), "utf8")).toBe("old");
  expect(readdirSync(root)).toEqual(["a", "b"]);
});

it("where one text cannot be written, no other is left waiting, and the error says why", async () => {
  const { writeFile } = promises;
  const root = folderWith({ a: "old", gone: "old" });
  let others = 0;
  disk({
    async writeFile(path, ...rest) {
      if (String(path).includes(".a.")) return failing("ENOSPC")();
      // Later than the failure: what was begun is waited for.
      await new Promise((done) => setTimeout(done, 20));
      others += 1;
      return writeFile(path, ...rest);
    },
  });
  const [said, ...more] = (await saidOf(writeFiles(root, { write: two, delete: ["gone"] }))) ?? [];
  expect([said?.code, said?.severity, more, others]).toEqual(["output-unwritable", "error", [], 1]);
  expect(said?.message).toContain("(ENOSPC): the disk says ENOSPC");
  expect(said?.help).toContain("Make room");
  expect(readdirSync(root, { recursive: true })).toEqual(["a", "b", "gone"]);
});

it("an error that has no code is told by its message", async () => {
  disk({
    rename: async () => {
      throw new Error("no more");
    },
  });
  const [said] = (await saidOf(writeFiles(folderWith(), { write: two, delete: [] }))) ?? [];
  expect(said?.message).toContain("(error): no more");
});

it("each folder in the place of a file is told at its place, and each way by a link", async () => {
  const root = folderWith({ "d/file": "" });
  mkdirSync(join(root, "a"));
  const folders = await saidOf(writeFiles(root, { write: two, delete: ["d"] }));
  expect(folders).toMatchObject(
    ["a", "d"].map((file) => ({ code: "output-unwritable", severity: "error", place: { file } })),
  );
  symlinkSync("d", join(root, "b"));
  const [linked] = (await saidOf(writeFiles(root, { write: two, delete: [] }))) ?? [];
  expect([linked?.code, linked?.place]).toEqual(["output-linked", { file: "b" }]);
  expect(readdirSync(join(root, "d"))).toEqual(["file"]);
});

it("what is to be deleted may be gone already, with its folder, and no folder is made for it", async () => {
  const root = folderWith();
  await writeFiles(root, { write: [], delete: ["a", "b/c"] });
  expect(readdirSync(root)).toEqual([]);
});

/** Has the disk refuse to put anything in the place of one file. */
function failingFor(name: string): Calls["rename"] {
  const { rename } = promises;
  return (from, to) => (String(to).endsWith(`/${name}`) ? failing("EIO")() : rename(from, to));
}
