import { jsonSeal, seal } from "../emit/header.js";
import { jsonNotice, jsonText } from "../emit/json.js";
import type { Model, ModelSource } from "../model/model.js";
import { publishedNames } from "../model/published.js";
import type { EmittedFile } from "../print/emitted-file.js";
import { Sheet } from "../print/sheet.js";
import type { Spec } from "../spec/spec.js";
import type { DocumentSource } from "../spec/table-schema.js";
import { sha256 } from "../words/sha256.js";

import { type FetchedDocuments, type Lock, type LockedTable, lockPath } from "./lock.js";

/** The lock of what a spec gives now. The generator's version is not in it, or every upgrade would be drift. */
export function lockOf(
  model: Model,
  spec: Spec,
  out: string,
  files: readonly EmittedFile[],
  fetched: FetchedDocuments = {},
): Lock {
  const tables = Object.entries(model.tables).map(([table, content]) => [
    table,
    {
      document: lockedDocument(content.source ?? model.source, spec.tables[table]?.document ?? spec.document),
      header: content.columns.map(({ header }) => header),
      rows: content.entries.length,
      rowsSha256: sha256(JSON.stringify(content.entries)),
      names: publishedNames(content),
    },
  ]);
  return {
    spec: spec.id,
    out,
    tables: Object.fromEntries(tables),
    outputs: Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)])),
    ...(Object.keys(fetched).length > 0 ? { fetched } : {}),
  };
}

function lockedDocument(
  { document, file, sha256: hash, url }: ModelSource,
  { revision }: DocumentSource,
): LockedTable["document"] {
  return { name: document, ...(revision ? { revision } : {}), ...(url ? { url } : {}), file, sha256: hash };
}

/** The lock as a file: one line per name and per output, so that a change is a small diff. */
export function lockFile(lock: Lock, model: Model, specFile: string): EmittedFile {
  const { spec, out, tables, outputs, fetched } = lock;
  const sheet = new Sheet().line("{", `  "spec": ${jsonText(spec)},`, `  "out": ${jsonText(out)},`);
  sheet.line(`  "generated": ${jsonText({ notice: jsonNotice(model), bodySha256: jsonSeal }, 2, true)},`);
  if (fetched !== undefined) sheet.line(`  "fetched": ${jsonText(fetched, 2, true)},`);
  const listed = Object.entries(tables).map(([name, { names, ...table }]) => {
    const rest = jsonText(table, 4, true).replace(/\n {4}\}$/, ",\n");
    return `    ${jsonText(name)}: ${rest}      "names": ${jsonText(names, 6, true)}\n    }`;
  });
  sheet.line('  "tables": {', listed.join(",\n"), "  },");
  sheet.line(`  "outputs": ${jsonText(outputs, 2, true)}`, "}");
  const { path, text, entries } = sheet.file(lockPath(specFile));
  return { path, text: seal(text), entries };
}
