import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../generator/cache/cache.js";
import type { ProjectCopy } from "../../project.js";
import { TwoSpecs } from "../../two-specs.js";

const names = "generated/tide/tide.ts";
const lock = "spec/tide/spec.lock.json";
/** Status 2 with this is `--fast` saying that it does not know. */
const unsure = "error[fast-unsure]";

/** What the tool keeps of a spec's last full check. */
const noted = `checked-${sha256("spec/tide/spec.ts").slice(0, 16)}`;

/** A file of the tool's cache, by how its name begins. */
function cached(project: ProjectCopy, begin: string): string {
  const folder = "node_modules/.cache/spectables";
  const found = readdirSync(project.path(folder), { recursive: true, encoding: "utf8" }).find((name) =>
    name.split("/").at(-1)?.startsWith(begin),
  );
  if (found === undefined) throw new Error(`no ${begin} in the cache`);
  return join(folder, found);
}

describe("check --fast is right, or says that it does not know", () => {
  it.each<[string, (project: ProjectCopy) => void, 0 | 1 | 2, string]>([
    ["nothing", () => {}, 0, "files agree with the lock file"],
    [
      "one character of an output",
      (project) => project.edit(names, (text) => text.replace("Ebb = 2", "Ebb = 3")),
      1,
      `differs  ${names}`,
    ],
    [
      "a BOM in an output",
      (project) => project.edit(names, (text) => `\ufeff${text}`),
      1,
      `differs  ${names}`,
    ],
    ["a missing output", (project) => project.remove(names), 1, `missing  ${names}`],
    [
      "a left over output",
      (project) => project.write("generated/tide/old.ts", project.read(names)),
      1,
      "left over  generated/tide/old.ts",
    ],
    [
      "one character of the document",
      (project) => project.edit("spec/tide/tide.md", (text) => text.replace("rises", "risen")),
      2,
      "spec/tide/tide.md changed",
    ],
    ["a missing document", (project) => project.remove("spec/tide/tide.md"), 2, "spec/tide/tide.md changed"],
    [
      "one character of the spec.ts",
      (project) => project.edit("spec/tide/spec.ts", (text) => text.replace('"TIDE"', '"TIDES"')),
      2,
      "spec/tide/spec.ts changed",
    ],
    [
      "a module that the spec.ts imports",
      (project) => project.edit("spec/tide/title.ts", (text) => text.replace("Tides", "Tide")),
      2,
      "spec/tide/title.ts changed",
    ],
    [
      "a module that an import could find instead",
      (project) => project.write("spec/tide/title.js", 'export const title = "Other";\n'),
      2,
      "spec/tide changed",
    ],
    [
      "one character of the lock",
      (project) => project.edit(lock, (text) => text.replace('"rows": 3', '"rows": 2')),
      1,
      `differs  ${lock}`,
    ],
    [
      "a lock in which an output's hash was changed with the output",
      (project) => {
        project.edit(names, (text) => text.replace("Ebb = 2", "Ebb = 3"));
        project.edit(lock, (text) => text.replace(/("generated\/tide\/tide\.ts": ")./, "$1x"));
      },
      1,
      `differs  ${lock}`,
    ],
    ["a missing lock", (project) => project.remove(lock), 1, `missing  ${lock}`],
    ["a lock that is none", (project) => project.write(lock, "{"), 2, "error[lock-invalid]"],
    [
      "another build of the tool",
      (project) =>
        project.edit(cached(project, noted), (text) => text.replace(/"generator":"./, '"generator":"x')),
      2,
      "the tool has changed",
    ],
    [
      "a note of the last check that is damaged",
      (project) => project.write(cached(project, noted), '{"generator":'),
      2,
      "no full check has found it in step here yet",
    ],
    ["no cache", (project) => project.remove("node_modules/.cache"), 2, "no full check has found it in step"],
  ])("%s", (_, arrange, status, said) => {
    const project = new TwoSpecs();
    arrange(project);
    const found = project.run(["check", "--fast", "tide"]);
    expect(found.stdout + found.stderr).toContain(said);
    expect(found.status).toBe(status);
    if (status === 2 && !said.startsWith("error")) expect(found.stderr).toContain(unsure);
  });

  it("line ends do not count", () => {
    const project = new TwoSpecs();
    for (const file of [names, lock]) project.edit(file, (text) => text.replaceAll("\n", "\r\n"));
    expect(project.run(["check", "--fast"]).status).toBe(0);
  });
});

/** Files that matter to the small spec, and some that do not. */
const files = [
  names,
  lock,
  "generated/tide/index.ts",
  "generated/tide/tide.json",
  "generated/tide/tide.md",
  "generated/tide/values/tide.ts",
  "spec/tide/spec.ts",
  "spec/tide/title.ts",
  "spec/tide/tide.md",
  "spec/tide/other.md",
];

type Edit = (project: ProjectCopy) => void;

const edit: fc.Arbitrary<{ readonly words: string; readonly apply: Edit }> = fc
  .record({
    file: fc.constantFrom(...files),
    kind: fc.constantFrom("replace", "insert", "cut", "remove", "copy", "append"),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    text: fc.constantFrom("x", " ", "\n", "7", "\u00e9", "//", "| 9 | Other | More. |\n", "\ufeff"),
    other: fc.constantFrom(
      "generated/tide/more.ts",
      "generated/more.ts",
      "spec/tide/title.js",
      "spec/tide/b.ts",
    ),
  })
  .map(({ file, kind, at, text, other }) => ({
    words: `${kind} ${JSON.stringify(text)} at ${at.toFixed(3)} of ${file}, ${other}`,
    apply: (project) => {
      // An edit before this one may have removed it.
      const isThere = file !== "spec/tide/other.md" && existsSync(project.path(file));
      const before = isThere ? project.read(file) : "# Other\n";
      const place = Math.floor(before.length * at);
      if (kind === "remove") {
        project.write(file, before);
        project.remove(file);
      } else if (kind === "copy") project.write(other, before);
      else {
        const rest = { replace: 1, insert: 0, cut: 9, append: 0 }[kind];
        const from = kind === "append" ? before.length : place;
        project.write(file, before.slice(0, from) + (kind === "cut" ? "" : text) + before.slice(from + rest));
      }
    },
  }));

it("never says same where the full check does not, nor drift where that says same", () => {
  const project = new TwoSpecs();
  const good = new Map(files.slice(0, -1).map((file) => [file, project.read(file)]));
  const extra = [
    "generated/tide/more.ts",
    "generated/more.ts",
    "spec/tide/title.js",
    "spec/tide/b.ts",
    "spec/tide/other.md",
  ];
  const restore = () => {
    for (const file of extra) {
      project.write(file, "");
      project.remove(file);
    }
    for (const [file, text] of good) project.write(file, text);
    expect(project.run(["check", "tide"]).status).toBe(0);
  };
  const tally: Record<string, number> = {};
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
      restore();
      for (const { apply } of edits) apply(project);
      const fast = project.run(["check", "--fast", "tide"]);
      const full = project.run(["check", "tide"]);
      const doubt = fast.status === 2;
      const words = { edits: edits.map(({ words }) => words), fast: fast.status, full: full.status };
      if (!doubt)
        expect({ ...words, agree: (fast.status === 0) === (full.status === 0) }).toMatchObject({
          agree: true,
        });
      const kind = `${fast.status} ${full.status}`;
      tally[kind] = (tally[kind] ?? 0) + 1;
    }),
    { numRuns: 60, seed: 1 },
  );
  console.log(`fast and full status: ${JSON.stringify(tally)}`);
  // Otherwise the edits showed nothing.
  expect(tally["0 0"] ?? 0).toBeGreaterThan(0);
  expect(tally["1 1"] ?? 0).toBeGreaterThan(5);
});
