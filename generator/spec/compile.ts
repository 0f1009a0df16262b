import { builtinModules } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildFailure, Message } from "esbuild";
import { type Diagnostic, InputError } from "../diagnostics/diagnostic.js";
import { libraryUrl } from "../library.js";

/** A spec.ts with everything that it imports, as one JavaScript module. */
export interface CompiledSpec {
  readonly code: string;
  /** The files of its module graph, from the project's root. */
  readonly files: readonly string[];
  /** It imports nothing of Node: what it exports depends on its files alone. */
  readonly pure: boolean;
}

/**
 * Compiles a spec.ts. Types are stripped, not checked, and no tsconfig.json has a say.
 *
 * @param file the spec.ts, from the project's root
 * @throws InputError with one diagnostic per syntax error or import that is not found
 */
export async function compileSpec(root: string, file: string): Promise<CompiledSpec> {
  const { build } = await import("esbuild");
  const library = libraryUrl();
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join(root, file)],
    bundle: true,
    write: false,
    metafile: true,
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
          onResolve({ filter: /^spectables$/ }, () => ({ path: library, external: true }));
        },
      },
    ],
  }).catch((error: BuildFailure | Error) => {
    const messages = "errors" in error ? error.errors : [];
    if (messages.length === 0) throw error;
    throw new InputError(messages.map((message) => diagnosticOf(message, file)));
  });
  const { inputs } = result.metafile;
  const imports = Object.values(inputs).flatMap((input) => input.imports.map(({ path }) => path));
  return {
    code: result.outputFiles[0]?.text ?? "",
    files: Object.keys(inputs),
    pure: !imports.some((path) => path.startsWith("node:") || builtinModules.includes(path)),
  };
}

function diagnosticOf({ text, location }: Message, file: string): Diagnostic {
  const base = {
    code: "spec-invalid",
    severity: "error",
    message: `${file} does not load: ${text}`,
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
