import { describe, expect, it } from "vitest";
import { specFaults } from "../../generator/spec/validate.js";
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
      "a kind that is a text",
      spec('value: { header: "Value", kind: "hex" }, name: names'),
      [/^11:44 tables\.Lamp\.columns\.value\.kind: is a text; call the kind: hex\(\)\.$/],
    ],
    [
      "an option that a kind does not have",
      spec(good).replace("identifier()", "number({ bse: 16 })").replace("prose", "number"),
      [
        /^3:39 .* does not load: number\(\) has no option bse; did you mean base\? It takes: base, prefix, .*\.$/,
      ],
    ],
    [
      "what is empty or too small",
      spec(good)
        .replace(/"The Lantern Protocol"/, '""')
        .replace('kind: "enum",', "$& minRows: -1,"),
      [
        /^6:3 title: needs one that is not empty, not ""\.$/,
        /^10:21 tables\.Lamp\.minRows: needs 0 or more, not -1\.$/,
      ],
    ],
    [
      "an id of other letters",
      spec(good).replace('"lantern"', '"Lan tern"'),
      [/^5:3 id: needs lower-case letters, digits and -, not "Lan tern"\.$/],
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
      [/^: export default: is missing or empty: needs `defineSpec\(\{ … \}\)`\.$/],
    ],
    [
      "no export at all",
      "const spec = { id: 1 };\n",
      [/^: export default: is missing or empty: needs `defineSpec\(\{ … \}\)`\.$/],
    ],
    [
      "an export of something else",
      `${head}export default 3;\n`,
      [/^2:1 export default: needs an object \{ … \}, not 3\.$/],
    ],
    [
      "a kind that is not imported",
      spec(good).replace(", prose", "").replace("identifier()", "prose()"),
      [/^3:39 spec\/faulty-\d+\/spec\.ts does not load: prose is not defined\.$/],
    ],
    [
      "a kind that is misspelt",
      spec(good).replace("identifier()", "identifer()"),
      [/^3:39 .* does not load: identifer is not defined; did you mean identifier\?$/],
    ],
    [
      "a kind that is not there and is imported",
      spec(good).replace(", prose", ",\n  prse").replace("identifier()", "prse()"),
      [/^2:3 .* does not load: "spectables" exports no prse; did you mean prose\?$/],
    ],
    [
      "code that throws",
      spec(good).replace("identifier()", "identifier().cell.no.thing"),
      [/^3:\d+ .* does not load: Cannot read properties of undefined \(reading 'thing'\)\.$/],
    ],
    [
      "a spec of nothing",
      `${head}export default defineSpec(undefined);\n`,
      [/^2:16 spec needs an object \{ … \}, not undefined\.$/],
    ],
    [
      "an import that is not there",
      `import "./errata.js";\n${spec(good)}`,
      [/^1:8 .* does not load: Could not resolve "\.\/errata\.js"$/],
    ],
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

  it("is told of a file that is not there where it is named", () => {
    const project = new ProjectCopy();
    project.write("spec/lantern/lantern.md", "| Value | Name |\n| --- | --- |\n| 0x1 | OIL |\n");
    const revised = spec(good, '\n  revisions: [{ revision: "1", file: "old.md" }],');
    project.write("spec/lantern/spec.ts", revised.replace('file: "lantern.md"', '$&, revision: "2"'));
    const gone = spec(good).replace('"lantern"', '"gone"').replace("lantern.md", "gone.md");
    const own = 'document: { name: "A", file: "own.md" },';
    project.write("spec/gone/spec.ts", gone.replace('kind: "enum",', `$& ${own}`));
    const { specs } = JSON.parse(project.run(["check", "gone", "lantern", "--json"]).stdout) as Checked;
    const said = specs.flatMap(({ diagnostics }) =>
      diagnostics.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`),
    );
    expect(said).toEqual([
      "7:32 Cannot read spec/gone/gone.md (ENOENT).",
      "10:44 Cannot read spec/gone/own.md (ENOENT).",
      "14:32 Cannot read spec/lantern/old.md (ENOENT).",
    ]);
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

it("whatever an export holds, it is told apart from an empty one", () => {
  const round: Record<string, unknown> = { id: "x", large: 2n ** 63n };
  round.itself = round;
  expect(specFaults(round).length).toBeGreaterThan(1);
  expect(specFaults({})).toHaveLength(1);
});
