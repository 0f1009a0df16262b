import { describe, expect, it } from "vitest";
import { ProjectCopy } from "../project.js";

const head = 'import { defineSpec, hex, identifier, prose } from "spectables";\n';
const spec = (columns: string, rest = "") => `${head}
const names = { header: "Name", kind: identifier() };
export default defineSpec({
  id: "lantern",
  title: "The Lantern Protocol",
  document: { name: "LANTERN", file: "lantern.md" },
  tables: {
    Lamp: {
      kind: "enum",
      columns: { ${columns} },
    },
  },${rest}
});
`;
const good = 'value: { header: "Value", kind: hex() }, name: names';

interface Checked {
  readonly specs: readonly {
    readonly id: string;
    readonly diagnostics: readonly { message: string; place?: { line?: number; column?: number } }[];
  }[];
}

describe("a spec.ts that is wrong", () => {
  const faulty: readonly (readonly [what: string, text: string, said: readonly RegExp[]])[] = [
    [
      "a key that is not known",
      spec(good).replace("title:", "tilte:"),
      [
        /^6:3 tilte: is no key that is known; did you mean title\? Allowed here: id, title, section, document, /,
        /^4:1 title: is missing: needs a text\.$/,
      ],
    ],
    [
      "a level without its reason, or that there is not",
      spec(
        good,
        '\n  levels: { "value-renamed": { level: "note" }, "value-added": { level: "grave", reason: "x" } },',
      ),
      [/levels\.value-renamed\.reason: /, /levels\.value-added\.level: .*"breaking"/],
    ],
    [
      "a kind that is not called",
      spec('value: { header: "Value", kind: hex }, name: names'),
      [/^11:44 tables\.Lamp\.columns\.value\.kind: is the function hex itself; call it: hex\(\)\.$/],
    ],
    [
      "a word that is not allowed, behind a variable",
      spec(good.replace("names", "{ header: 3, kind: identifier() }")),
      [/^11:\d+ tables\.Lamp\.columns\.name\.header: needs a text, not 3\.$/],
    ],
    [
      "a key of a constant",
      spec(good).replace(
        '{ header: "Name", kind: identifier() }',
        '{ header: "Name", kind: identifier(), optoinal: true }',
      ),
      [/^3:\d+ tables\.Lamp\.columns\.name\.optoinal: is no key that is known; did you mean optional\?/],
    ],
    [
      "a word that is misspelt",
      spec(good).replace('kind: "enum"', 'kind: "flag"'),
      [/^10:7 tables\.Lamp\.kind: needs "enum" or "string-enum" or .*, not "flag"; did you mean "flags"\?$/],
    ],
    [
      "keys that contradict each other",
      spec(good).replace('kind: "enum",', 'kind: "enum", open: true,'),
      [/^10:21 tables\.Lamp\.open: open needs style "const"\.$/],
    ],
    [
      "an erratum of a table that is not there",
      spec(
        good,
        '\n  errata: [{ table: "Lmap", row: 1, column: "name", found: "a", value: "b", why: "w", source: "s" }],',
      ),
      [/^14:14 errata\.0\.table: there is no table Lmap \(Lamp\)\.$/],
    ],
    [
      "an erratum of which a key is missing",
      spec(
        good,
        '\n  errata: [{ table: "Lamp", row: 1, column: "name", found: "a", value: "b", why: "w" }],',
      ),
      [/^14:12 errata\.0\.source: is missing: needs a text\.$/],
    ],
    [
      "no default export",
      `${head}export const spec = 1;\n`,
      [/^: the file has no default export; it needs export default defineSpec\(\{ … \}\)/],
    ],
    ["an export of something else", `${head}export default 3;\n`, [/^2:1 needs an object \{ … \}, not 3/]],
    [
      "another id than its folder's",
      spec(good).replace('"lantern"', '"lamp"'),
      [/^5:3 spec\/faulty-\d+\/spec\.ts has the id lamp/],
    ],
  ];

  it("is told of every key, with its place", () => {
    const project = new ProjectCopy();
    faulty.forEach(([, text], index) => {
      project.write(`spec/faulty-${index}/spec.ts`, text);
    });
    const ids = faulty.map((_, index) => `faulty-${index}`);
    const { status, stdout } = project.run(["check", ...ids, "--json"]);
    expect(status).toBe(2);
    const { specs } = JSON.parse(stdout) as Checked;
    faulty.forEach(([what, , forms], index) => {
      const said = specs
        .find(({ id }) => id === `faulty-${index}`)
        ?.diagnostics.map(({ message, place }) => `${place?.line ?? ""}:${place?.column ?? ""} ${message}`);
      expect(said, what).toHaveLength(forms.length);
      for (const [at, form] of forms.entries()) expect(said?.[at], what).toMatch(form);
    });
  });

  it("shows the line as compilers do", () => {
    const project = new ProjectCopy();
    project.write("spec/lantern/spec.ts", spec(good).replace("title:", "tilte:"));
    const { stderr } = project.run(["check", "lantern"]);
    expect(stderr).toContain(
      '  at spec/lantern/spec.ts:6:3\n  6 |   tilte: "The Lantern Protocol",\n    |   ^^^^^\n',
    );
  });
});
