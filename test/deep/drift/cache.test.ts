import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { Tools } from "../tools.js";
import { document, lock, names, WarmProject } from "./warm.js";

const tools = new Tools("node-versions");
beforeAll(() => tools.install(), 600_000);

type Step = (project: WarmProject) => void;

/** What is changed behind the back of a full run that has left a proof. */
const proved: readonly (readonly [kind: string, change: Step, status: 0 | 1 | 2])[] = [
  ["nothing", () => {}, 0],
  ["a word of the document", (p) => p.edit(document, (text) => text.replace("rises", "rose")), 1],
  ["a row more in the document", (p) => p.edit(document, (text) => `${text}| 4 | Spring | Large. |\n`), 1],
  ["a bad row in the document", (p) => p.edit(document, (text) => text.replace("| 3 |", "| x |")), 2],
  ["another document in its place", (p) => p.write(document, "# Nothing\n"), 2],
  ["no document", (p) => p.remove(document), 2],
  ["the document behind a link", (p) => relinked(p, document, (text) => text.replace("rises", "rose")), 1],
  ["the spec.ts", (p) => p.edit("spec/tide/spec.ts", (text) => text.replace('"TIDE"', '"TIDES"')), 1],
  ["an invalid spec.ts", (p) => p.edit("spec/tide/spec.ts", (text) => text.replace('"enum"', '"enums"')), 2],
  ["no spec.ts", (p) => p.remove("spec/tide/spec.ts"), 2],
  ["a module of the spec.ts", (p) => p.title('export const title = "Tide";\n'), 1],
  [
    "a module that an import finds instead",
    (p) => p.write("spec/tide/title.js", 'export const title = "x";\n'),
    1,
  ],
  ["an environment that is asked for now", (p) => asksEnvironment(p, "2"), 1],
  [
    "the module in another place, by a link",
    (p) => relinked(p, "spec/tide/title.ts", () => 'export const title = "x";'),
    1,
  ],
  ["the folder of the spec behind a link", (p) => linkedFolder(p), 1],
  ["an erratum", (p) => p.edit("spec/tide/errata.ts", (text) => text.replace("falls.", "sinks.")), 1],
  ["a stale erratum", (p) => p.edit(document, (text) => text.replace("fells", "falls")), 2],
  ["no errata", (p) => p.edit("spec/tide/errata.ts", () => "export const errata = [];\n"), 1],
  ["a text of the package", (p) => p.edit("spec/tide/NOTICE.md", (text) => `${text}More.\n`), 1],
  ["no text of the package", (p) => p.remove("spec/tide/NOTICE.md"), 2],
  ["an output", (p) => p.edit(names, (text) => text.replace("Ebb = 2", "Ebb = 4")), 1],
  ["an output's byte order mark", (p) => p.edit(names, (text) => `\ufeff${text}`), 1],
  ["an empty output", (p) => p.write(names, ""), 1],
  ["a missing output", (p) => p.remove(names), 1],
  ["an output under another name", (p) => renameSync(p.path(names), p.path("generated/tide/tides.ts")), 1],
  ["an output behind a link", (p) => relinked(p, names, (text) => text), 2],
  ["a folder in the place of an output", (p) => swappedForFolder(p, names), 1],
  ["no outputs", (p) => p.remove("generated"), 1],
  [
    "an output of the package",
    (p) => p.edit("generated/package.json", (text) => text.replace("1.0.0", "1.0.1")),
    1,
  ],
  ["a file left over", (p) => p.write("generated/tide/old.ts", p.read(names)), 1],
  ["a file left over in a folder", (p) => p.write("generated/tide/old/x.ts", p.read(names)), 1],
  [
    "somebody's own file, which becomes one left over",
    (p) => p.write("generated/tide/own.ts", p.read(names)),
    1,
  ],
  ["the lock", (p) => p.edit(lock, (text) => text.replace('"rows": 3', '"rows": 2')), 1],
  [
    "a name that the lock has more",
    (p) => p.edit(lock, (text) => text.replace('"Ebb": 2', '"Ebb": 2,\n"Slack": 9')),
    2,
  ],
  ["a lock that is none", (p) => p.write(lock, "{"), 2],
  [
    "the lock of another spec",
    (p) => p.edit(lock, (text) => text.replace('"spec": "tide"', '"spec": "ebb"')),
    2,
  ],
  ["no lock", (p) => p.remove(lock), 1],
  ["line ends of outputs and lock", (p) => withCrlf(p, names, lock), 0],
  ["a file beside the spec.ts", (p) => p.write("spec/tide/remarks.md", "More.\n"), 0],
  ["another package.json", (p) => p.write("package.json", '{ "type": "commonjs", "sideEffects": false }'), 0],
  [
    "a tsconfig.json with other paths",
    (p) => p.write("tsconfig.json", '{ "compilerOptions": { "paths": { "*": ["./x/*"] } } }'),
    0,
  ],
  ["a file written again as it was", (p) => p.write(document, p.read(document)), 0],
];

/** What must not be proved at all, since what decides lies where nobody looks: how it is made, and what is changed. */
const unproved: readonly (readonly [kind: string, arrange: Step, change: Step])[] = [
  [
    "package.json's imports, pointed at another file",
    (p) => {
      p.write("spec/tide/a.ts", 'export const title = "A";\n');
      p.write("spec/tide/b.ts", 'export const title = "B";\n');
      p.write("package.json", '{ "imports": { "#title": "./spec/tide/a.ts" } }');
      p.title('export { title } from "#title";\n');
    },
    (p) => p.edit("package.json", (text) => text.replace("a.ts", "b.ts")),
  ],
  ...["exports", "main"].map((key): readonly [string, Step, Step] => [
    `the ${key} of a package`,
    (p) => packageWith(p, "node_modules/words", key),
    (p) => p.edit("node_modules/words/package.json", (text) => text.replace("a.js", "b.js")),
  ]),
  [
    "the exports of a package of the workspace",
    (p) => {
      packageWith(p, "packages/words", "exports");
      symlinkSync("../packages/words", p.path("node_modules/words"));
    },
    (p) => p.edit("packages/words/package.json", (text) => text.replace("a.js", "b.js")),
  ],
  [
    "a package nearer than the one that was found",
    (p) => packageWith(p, "node_modules/words", "main"),
    (p) => packageWith(p, "spec/node_modules/words", "main", "Nearer"),
  ],
  [
    "the target of a link",
    (p) => {
      for (const one of ["a", "b"]) p.write(`titles/${one}/title.ts`, `export const title = "${one}";\n`);
      symlinkSync("../../titles/a", p.path("spec/tide/titles"));
      p.title('export { title } from "./titles/title.js";\n');
    },
    (p) => {
      rmSync(p.path("spec/tide/titles"));
      symlinkSync("../../titles/b", p.path("spec/tide/titles"));
    },
  ],
  [
    "the environment",
    (p) => {
      p.env = { REV: "1" };
      asksEnvironment(p, "1");
    },
    (p) => {
      p.env = { REV: "2" };
    },
  ],
  [
    "a file that the spec.ts reads by itself",
    (p) => {
      p.write("title.txt", "A");
      p.title(
        'import { readFileSync } from "node:fs";\nexport const title = readFileSync("title.txt", "utf8");\n',
      );
    },
    (p) => p.write("title.txt", "B"),
  ],
];

function asksEnvironment(project: WarmProject, revision: string): void {
  project.env = { REV: revision };
  project.title("export const title = `Tides $" + "{process.env.REV}`;\n");
}

function packageWith(project: WarmProject, folder: string, key: string, word = ""): void {
  project.write(`${folder}/package.json`, `{ "name": "words", "type": "module", "${key}": "./a.js" }`);
  for (const one of ["a", "b"])
    project.write(`${folder}/${one}.js`, `export const title = "${word} ${one}";\n`);
  project.title('export { title } from "words";\n');
}

/** Puts a link in a file's place, to the same text or another. */
function relinked(project: WarmProject, file: string, change: (text: string) => string): void {
  project.write("elsewhere/file", change(project.read(file)));
  project.remove(file);
  symlinkSync(project.path("elsewhere/file"), project.path(file));
}

function linkedFolder(project: WarmProject): void {
  renameSync(project.path("spec/tide"), project.path("moved"));
  project.edit("moved/title.ts", () => 'export const title = "Moved";\n');
  symlinkSync("../moved", project.path("spec/tide"));
}

function withCrlf(project: WarmProject, ...files: string[]): void {
  for (const file of files) project.edit(file, (text) => text.replaceAll("\n", "\r\n"));
}

function swappedForFolder(project: WarmProject, file: string): void {
  project.remove(file);
  mkdirSync(project.path(file));
}

/** What a call finds, and whether it is what one without the cache finds, to the letter. */
function found(project: WarmProject, ...call: string[]) {
  const warm = project.call(...call, "--json");
  const anew = project.call(...call, "--json", "--no-cache");
  return { status: warm.status, same: isDeepStrictEqual(warm, anew) };
}

describe.each([20, 22, 24])("with what was kept, on Node %i", (version) => {
  const make = (arrange: Step = () => {}, calls: readonly string[] = ["generate", "check"]) => {
    const project = new WarmProject(tools.path(`n${version}/bin/node`));
    arrange(project);
    for (const call of calls) {
      const { status, stderr } = project.call(call);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    }
    return project;
  };

  const states = [
    ["two runs", ["generate", "check"], true],
    // It has kept what the second is to look at.
    ["one run", ["generate"], false],
  ] as const;
  it.each(version === 20 ? states : states.slice(0, 1))(
    "after %s every drift is found, and there is no false alarm",
    (_, calls, isProved) => {
      const project = make(undefined, calls);
      // Somebody's own file among the outputs.
      project.write("generated/tide/own.ts", "export {};\n");
      project.save();
      expect(project.isProved).toBe(isProved);
      const table = proved.map(([kind, change]) => {
        project.restore();
        change(project);
        return [kind, found(project, "check")];
      });
      expect(table).toEqual(proved.map(([kind, , status]) => [kind, { status, same: true }]));
    },
  );

  it("generate finds the same where there is nothing to do", () => {
    const project = make();
    project.save();
    const none = proved.filter(([, , status]) => status === 0);
    const table = none.map(([kind, change]) => {
      project.restore();
      change(project);
      return [kind, found(project, "generate")];
    });
    expect(table).toEqual(none.map(([kind]) => [kind, { status: 0, same: true }]));
  });

  it.each(unproved)("nothing is proved that depends on more than files: %s", (_, arrange, change) => {
    const project = make(arrange);
    expect(project.isProved).toBe(false);
    change(project);
    expect(found(project, "check")).toEqual({ status: 1, same: true });
  });
});
