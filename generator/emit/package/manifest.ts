import { posix } from "node:path";
import type { EmittedFile } from "../../print/emitted-file.js";
import { Sheet } from "../../print/sheet.js";
import { hasMembers } from "../../spec/table.js";
import { tableSpec } from "../fields/fields.js";
import { jsonHashes, jsonNotice, jsonText } from "../json.js";
import { outputsOf } from "../outputs.js";
import { moduleName } from "../typescript/names.js";
import { tableModules } from "../typescript/shared-modules.js";
import { noticeFile, type PackageInput } from "./input.js";

/** The package's manifest: subpath exports per table, no dependencies. */
export function manifest({ model, context, block, folder }: PackageInput): EmittedFile {
  const inside = posix.relative(folder, context.out);
  const built = (format: string, name: string) => ({
    types: `./${format}/${inside}/${name}.d.ts`,
    default: `./${format}/${inside}/${name}.js`,
  });
  const target = (name: string) => ({ require: built("dist/cjs", name), ...built("dist", name) });
  const tables = Object.entries(model.tables);
  const outputs = outputsOf(context.spec);
  const data = [
    ...(outputs.includes("json") ? [`${model.spec.id}.json`] : []),
    ...(outputs.includes("json-schema") ? [`${model.spec.id}.schema.json`] : []),
  ];
  const modules = tables.flatMap(([name, table]) => [
    ...tableModules(name, table, context).map((module) => [module.replace(".", "/"), module] as const),
    ...(hasMembers(tableSpec(context.spec, name))
      ? [[`values/${moduleName(name)}`, `values/${moduleName(name)}`] as const]
      : []),
  ]);
  const exports = {
    ".": target("index"),
    ...Object.fromEntries(modules.map(([subpath, module]) => [`./${subpath}`, target(module)])),
    ...Object.fromEntries(data.map((file) => [`./${file}`, `./${inside}/${file}`])),
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
          ...modules.map(([subpath, module]) => [subpath, [target(module).require.types]]),
          ...data.map((file) => [file, [`./${inside}/${file}`]]),
        ]),
      },
      // Packing without a build would publish a package without code.
      scripts: {
        prepack: `node -e "for (const d of ['dist', 'dist/cjs']) require('node:fs').accessSync(d + '/${inside}/index.js')"`,
      },
      files: ["dist", inside, noticeFile],
      engines: { node: ">=20.19" },
    },
    0,
    true,
  );
  return new Sheet().line(text).file(`${folder}/package.json`);
}
