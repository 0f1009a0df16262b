import { existsSync } from "node:fs";
import { createRequire, SourceMap } from "node:module";
import { dirname, join, posix, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildFailure, Message, Metafile } from "esbuild";
import { type Fingerprint, fingerprintOf, lockEnding } from "../cache/fingerprint.js";
import { generatorHash } from "../cache/version.js";
import { type Diagnostic, InputError } from "../diagnostics/diagnostic.js";

/** A spec.ts with everything that it imports, as one JavaScript module. */
export interface CompiledSpec {
  readonly code: string;
  /** The files that it was made of, looked at afterwards; undefined where it may be made of more. */
  readonly inputs?: Fingerprint;
}

/**
 * Compiles a spec.ts. Types are stripped, not checked, and no tsconfig.json has a say.
 *
 * @param file the spec.ts, from the project's root
 * @param findsInputs whether to look at what it is made of
 * @throws InputError with one diagnostic per syntax error or import that is not found
 */
export async function compileSpec(root: string, file: string, findsInputs: boolean): Promise<CompiledSpec> {
  // What is loaded while esbuild works costs no time.
  const [{ code, metafile }, pure] = await Promise.all([bundled(root, file), loadPure()]);
  const inputs = findsInputs ? inputsOf(root, metafile) : undefined;
  return { code: importingOnly(pure, code), ...(inputs === undefined ? {} : { inputs }) };
}

/** Whether what compiled code exports depends on nothing but the code. */
export async function dependsOnCodeAlone(code: string): Promise<boolean> {
  const [{ isClosed }, pure] = await Promise.all([import("./closed.js"), loadPure()]);
  return isClosed(code, libraryUrl("pure"), pure);
}

function loadPure(): Promise<object> {
  return import(/* @vite-ignore */ libraryUrl("pure"));
}

/** Has a module wait for a part of the library alone, where that has all that it imports, as esbuild writes imports. */
function importingOnly(part: object, code: string): string {
  const url = libraryUrl();
  const imports = [...code.matchAll(/^import \{([^{}"]*)\} from "([^"]*)";$/gm)].filter(
    ([, , from]) => from === url,
  );
  const names = imports.flatMap(([, list = ""]) =>
    list.split(",").map((name) => name.trim().split(" ")[0] ?? ""),
  );
  const isEnough = names.every((name) => name in part) && code.split(url).length === imports.length + 1;
  return isEnough ? code.replaceAll(url, libraryUrl("pure")) : code;
}

/**
 * The place in a spec.ts, or in a file that it imports, of which a place of the compiled module was made.
 *
 * @param line from 1, as is `column`
 * @returns the file from the project's root; undefined where the place is of no source
 */
export async function originOf(
  root: string,
  file: string,
  line: number,
  column: number,
): Promise<{ readonly file: string; readonly line: number; readonly column: number } | undefined> {
  const { code } = await bundled(root, file, "inline");
  const [, map = ""] = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)/.exec(code) ?? [];
  const found = new SourceMap(JSON.parse(Buffer.from(map, "base64").toString())).findEntry(
    line - 1,
    column - 1,
  );
  if (!("originalSource" in found)) return undefined;
  return { file: found.originalSource, line: found.originalLine + 1, column: found.originalColumn + 1 };
}

async function bundled(root: string, file: string, sourcemap: "inline" | false = false) {
  // Required, since importing it would have Node search it for exports.
  const { build } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, file)],
    bundle: true,
    write: false,
    metafile: true,
    sourcemap,
    format: "esm",
    platform: "node",
    target: "node20",
    tsconfigRaw: {},
    logLevel: "silent",
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(root, file)).href) },
    plugins: [
      {
        name: "library",
        setup: ({ onResolve }) => {
          onResolve({ filter: /^spectables$/ }, () => ({ path: libraryUrl(), external: true }));
        },
      },
    ],
  }).catch((error: BuildFailure | Error) => {
    const messages = "errors" in error ? error.errors : [];
    if (messages.length === 0) throw error;
    throw new InputError(messages.map((message) => diagnosticOf(message, file)));
  });
  return { code: outputFiles[0]?.text ?? "", metafile };
}

/**
 * What decides which files a module graph consists of: the files, the names beside them, since a new one could be what an
 * import finds, and every package.json above them, be it there or not. Undefined where an import says neither file nor
 * library: what such a one finds depends on much more.
 */
function inputsOf(root: string, { inputs }: Metafile): Fingerprint | undefined {
  const files = Object.keys(inputs);
  const folders = [...new Set(files.map((file) => posix.dirname(file)))];
  const plain = Object.entries(inputs).every(([importer, { imports }]) =>
    imports.every(({ path, original = "", external }) => {
      const beside = posix.dirname(posix.join(posix.dirname(importer), original));
      if (external) return path === libraryUrl();
      return /^\.\.?\//.test(original) && !original.endsWith(lockEnding) && beside === posix.dirname(path);
    }),
  );
  if (!plain) return undefined;
  const manifests = new Set(folders.flatMap((folder) => manifestsAbove(root, folder)));
  const looked = fingerprintOf(root, [...files, ...manifests], folders);
  return files.every((file) => typeof looked?.files[file] === "string") ? looked : undefined;
}

function manifestsAbove(root: string, folder: string): string[] {
  const found: string[] = [];
  for (let at = join(root, folder); ; at = dirname(at)) {
    found.push(relative(root, join(at, "package.json")).split(sep).join("/"));
    if (dirname(at) === at) return found;
  }
}

function diagnosticOf({ text, location }: Message, file: string): Diagnostic {
  const base = {
    code: "spec-invalid",
    severity: "error",
    message: `${file} does not load: ${text}`,
    help: text.startsWith("Could not resolve")
      ? "Correct the path of the import, or install the package that it names."
      : "Correct what stands there, or just before it: a comma, a quote or a bracket may be missing.",
  } as const;
  if (location === null) return { ...base, place: { file } };
  const { line, column, length, lineText } = location;
  // esbuild counts columns in bytes of UTF-8.
  const start = Buffer.from(lineText).subarray(0, column).toString().length;
  return {
    ...base,
    place: { file: location.file, line, column: start + 1 },
    excerpt: { line: lineText, start, length: Math.max(1, length) },
  };
}

/**
 * The URL of the library that is running, which a spec.ts gets as `spectables`, wherever it stands: one and the
 * same instance, so that nothing is loaded twice. In the bundle every part lies beside `index`.
 *
 * @param part all of it, or what depends on nothing but its arguments (see `pure.ts`)
 */
export function libraryUrl(part: "index" | "pure" = "index"): string {
  if (generatorHash !== undefined) return new URL(`./${part}.js`, import.meta.url).href;
  const source = new URL(`../${part}.ts`, import.meta.url);
  return existsSync(source) ? source.href : new URL(`../${part}.js`, import.meta.url).href;
}
