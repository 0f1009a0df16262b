import { posix } from "node:path";
import { inputError } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { Sheet } from "../../print/sheet.js";
import type { EmitContext, PackageSpec } from "../../spec/spec.js";
import { hasMembers } from "../../spec/table.js";
import { jsonHashes, jsonNotice, jsonText } from "../json.js";
import { outputsOf } from "../outputs.js";
import { printedTables } from "../table.js";
import { moduleName } from "../typescript/names.js";
import { pagesOf } from "../typescript/pages-modules.js";
import { tableModules } from "../typescript/shared-modules.js";

export interface PackageInput {
  readonly model: Model;
  readonly context: EmitContext;
  readonly block: PackageSpec;
  /** The package's folder, from the project's root. */
  readonly folder: string;
}

/** The file that the package's terms stand in. */
export const noticeFile = "NOTICE.md";

/** The package's manifest: subpath exports per table, no dependencies. */
export function manifest({ model, context, block, folder }: PackageInput): EmittedFile {
  const inside = posix.relative(folder, context.out);
  const all = [{ ...context, model }, ...(context.parts ?? [])].map((part) => ({
    inside: posix.relative(folder, part.out),
    modules: subpathsOf(part.model, part),
    data: dataOf(part.model, part),
  }));
  const modules = all.flatMap((part) =>
    part.modules.map(([subpath, module]) => [subpath, targetOf(part.inside, module)] as const),
  );
  const data = all.flatMap((part) => part.data.map((file) => [file, `./${part.inside}/${file}`] as const));
  refuseTwice(
    [...modules, ...data].map(([subpath]) => subpath),
    block.name,
  );
  const target = (name: string) => targetOf(inside, name);
  const exports = {
    ".": target("index"),
    ...Object.fromEntries([...modules, ...data].map(([subpath, module]) => [`./${subpath}`, module])),
    "./package.json": "./package.json",
  };
  const text = jsonText(
    {
      name: block.name,
      version: block.version,
      description: block.description,
      ...(block.keywords ? { keywords: block.keywords } : {}),
      ...(block.homepage ? { homepage: block.homepage } : {}),
      ...(block.repository ? { repository: { type: "git", url: block.repository } } : {}),
      license: `SEE LICENSE IN ${noticeFile}`,
      // Before what grows with the tables: a header stands at the beginning.
      generated: { notice: jsonNotice(model), ...jsonHashes(model, exports) },
      type: "module",
      sideEffects: false,
      exports,
      // For resolvers that do not know `exports`: TypeScript's node10, Metro without package exports.
      main: target("index").require.default,
      types: target("index").require.types,
      typesVersions: {
        "*": Object.fromEntries([
          ...modules.map(([subpath, module]) => [subpath, [module.require.types]]),
          ...data.map(([file, path]) => [file, [path]]),
        ]),
      },
      // Packing without a build would publish a package without code.
      scripts: {
        prepack: `node -e "for (const d of ['dist', 'dist/cjs']) if (!require('node:fs').existsSync(d + '/${inside}/index.js')) { console.error('Build the package before it is packed: there is no ' + d + '/${inside}/index.js'); process.exitCode = 1; }"`,
      },
      files: ["dist", ...all.map((part) => part.inside), noticeFile],
      engines: { node: ">=20.19" },
    },
    0,
    true,
  );
  return new Sheet().line(text).file(`${folder}/package.json`);
}

/** The subpaths of a spec's modules, each with its module. */
function subpathsOf(model: Model, context: EmitContext): [subpath: string, module: string][] {
  const modules = printedTables(model, context).flatMap((table) => [
    ...tableModules(table),
    ...pagesOf(table).map(({ module }) => module),
    ...(hasMembers(table.own) ? [`values/${moduleName(table.name)}`] : []),
  ]);
  return [
    ...modules.map((module): [string, string] => [module.replace(".", "/"), module]),
    ...Object.keys(context.spec.lookups ?? {}).map((lookup): [string, string] => [
      moduleName(lookup),
      moduleName(lookup),
    ]),
  ];
}

function dataOf({ spec: { id } }: Model, { spec }: Pick<EmitContext, "spec">): string[] {
  const outputs = outputsOf(spec);
  return [
    ...(outputs.includes("json") ? [`${id}.json`] : []),
    ...(outputs.includes("json-schema") ? [`${id}.schema.json`] : []),
  ];
}

function targetOf(inside: string, name: string) {
  const built = (format: string) => ({
    types: `./${format}/${inside}/${name}.d.ts`,
    default: `./${format}/${inside}/${name}.js`,
  });
  return { require: built("dist/cjs"), ...built("dist") };
}

function refuseTwice(subpaths: readonly string[], name: string): void {
  const twice = subpaths.filter((subpath, index) => subpaths.indexOf(subpath) !== index);
  if (twice.length === 0) return;
  throw inputError("spec-invalid", `The package ${name} has two modules each for ${twice.join(", ")}.`, {
    help: "Give the table concerned another name in its spec.ts.",
  });
}
