import { expect, it } from "vitest";
import { bodySha256 } from "../../generator/emit/header.js";
import { emit } from "../../generator/emit/index.js";
import { type Emitter, headerLines, hex, identifier, prose } from "../../generator/index.js";
import type { Spec } from "../../generator/spec/spec.js";
import { build, specOf, table } from "../build.js";

// An emitter of one's own, whole: #defines for C.
const cHeader: Emitter = {
  id: "c-header",
  description: "the values as #defines for C",
  run(model, { out }) {
    const lines = headerLines(model).map((line) => `// ${line}`);
    for (const [name, { entries }] of Object.entries(model.tables)) {
      const prefix = name.toUpperCase();
      for (const { value, name: member } of entries) {
        const constant = `${prefix}_${String(member).replace(/\W/g, "_")}`;
        lines.push(`#define ${constant} 0x${Number(value).toString(16).padStart(8, "0")}u`);
      }
    }
    return [{ path: `${out}/${model.spec.id}.h`, text: `${lines.join("\n")}\n`, entries: [] }];
  },
};

const spec = (rest: Partial<Spec>) =>
  specOf(
    {
      kind: "enum",
      columns: {
        value: { header: "Code", kind: hex(8) },
        name: { header: "Name", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
    },
    rest,
  );
const lines = table(["Code", "Name", "Meaning"], ["0x80000001", "Bad", "No."], ["0x0", "Ok", "Yes."]);

function files(rest: Partial<Spec>, document = lines) {
  const own = spec(rest);
  const { model } = build(document, own);
  if (model === undefined) throw new Error("must build");
  return emit(model, { spec: own, out: "generated/test" });
}

it("a spec's own emitter makes files beside the others, sealed like them", () => {
  const made = files({ emitters: [cHeader] });
  const header = made.find(({ path }) => path === "generated/test/test.h");
  expect(header?.text.split("\n").slice(4)).toEqual([
    "#define CODE_Bad 0x80000001u",
    "#define CODE_Ok 0x00000000u",
    "",
  ]);
  expect(header?.text).toContain(`bodySha256: ${bodySha256(header?.text ?? "")}`);
  expect(made.length).toBeGreaterThan(5);
});

it("may say what of the model a file prints, so that other changes leave the file as it is", () => {
  const names: Emitter = {
    ...cHeader,
    run(model, { out }) {
      const printed = model.tables.Code?.entries.map(({ name }) => String(name)) ?? [];
      const text = [...headerLines(model, printed).map((line) => `# ${line}`), ...printed, ""].join("\n");
      return [{ path: `${out}/names.txt`, text, entries: [] }];
    },
  };
  const texts = (meaning: string) =>
    new Map(
      files({ emitters: [names, { ...cHeader, id: "c" }] }, [...lines.slice(0, -1), `${meaning} |`]).map(
        ({ path, text }) => [path, text],
      ),
    );
  const [before, after] = [texts("Yes."), texts("Very much.")];
  const touched = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
  expect(before.get("generated/test/names.txt")).toContain("\nBad\nOk\n");
  // The other one prints no meanings either, but does not say so.
  expect(touched).toEqual(
    ["code.entries.ts", "code.ts", "test.h", "test.json", "test.md", "values/code.ts"].map(
      (file) => `generated/test/${file}`,
    ),
  );
});

it("is chosen by name with outputs", () => {
  expect(files({ emitters: [cHeader], outputs: ["c-header"] }).map(({ path }) => path)).toEqual([
    "generated/test/test.h",
  ]);
  expect(() => files({ outputs: ["c-header"] })).toThrow("there is no emitter c-header.");
  expect(() => files({ outputs: ["typscript"] })).toThrow(/no emitter typscript; did you mean typescript\?$/);
  expect(() => files({ emitters: [{ ...cHeader, id: "json" }] })).toThrow("there are two emitters json");
});

it("is refused where its file would be nobody's, or lies elsewhere", () => {
  const giving = (path: string, text: string): Emitter => ({
    ...cHeader,
    run: () => [{ path, text, entries: [] }],
  });
  expect(() => files({ emitters: [giving("generated/test/x.h", "int x;\n")] })).toThrow("headerLines(model)");
  const elsewhere: Emitter = {
    ...cHeader,
    run: (model, context) => cHeader.run(model, { ...context, out: "src" }),
  };
  expect(() => files({ emitters: [elsewhere] })).toThrow("it is not in generated/test/");
});

it.each([
  ["generated/test/../../x.h", "it leads out of the folder"],
  ["generated/test//x.h", "has no name of its own"],
  ["generated/test/nul.h", "the name of a device"],
  ["generated/test/x.h.", "ends in a dot"],
  ["generated/test/a\\..\\x.h", "a character that not every system allows"],
  ["generated/test/CODE.ts", "collide"],
])("may not give the file %s", (path, message) => {
  const emitter: Emitter = {
    ...cHeader,
    run: (model, context) => [...cHeader.run(model, context)].map((file) => ({ ...file, path })),
  };
  expect(() => files({ emitters: [emitter] })).toThrow(message);
});

it("no table may have a file that Windows cannot have, or two tables one file there", () => {
  const of = (...names: string[]) => {
    const columns = { value: { header: "Code", kind: hex(8) }, name: { header: "Name", kind: identifier() } };
    return () => {
      const tables = Object.fromEntries(names.map((name) => [name, { kind: "enum" as const, columns }]));
      const own = specOf({ kind: "enum", columns }, { tables });
      const { model } = build(table(["Code", "Name"], ["0x1", "One"]), own);
      if (model === undefined) throw new Error("must build");
      return emit(model, { spec: own, out: "generated/test" });
    };
  };
  expect(of("Good")).not.toThrow();
  expect(of("Aux")).toThrow("aux.ts is the name of a device on Windows");
  expect(of("Code", "CODE")).toThrow("collide");
  expect(of("Index")).toThrow("collide");
  expect(of("Map")).toThrow("is no name that fits");
});
