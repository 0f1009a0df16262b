import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { FileStyle } from "../../print/file-style.js";
import { loadParser } from "../../write/parser.js";

/** What the compiler's options of a project ask of generated TypeScript. */
export interface CompilerWishes extends Pick<FileStyle, "importExtension"> {
  readonly style?: "const";
  /** What a person should know. */
  readonly advice: readonly string[];
}

/** `No inputs were found` and such: which files there are is of no concern here. */
const noFiles = [18002, 18003];

/**
 * Reads the nearest tsconfig.json, in a folder or above it in the same repository, with what it extends; of one that only has
 * references, those. One that cannot be read asks for nothing, and the advice says so.
 */
export function compilerWishes(folder: string): CompilerWishes {
  const file = nearest(folder);
  if (file === undefined) return { advice: [] };
  const { ts } = loadParser();
  const host = {
    useCaseSensitiveFileNames: true,
    fileExists: existsSync,
    readFile: (path: string) => readFileSync(path, "utf8"),
    readDirectory: () => [],
  };
  const read = (path: string) => {
    const { config, error } = ts.readConfigFile(path, host.readFile);
    const parsed = ts.parseJsonConfigFileContent(config ?? {}, host, dirname(path));
    const errors = [...(error ? [error] : []), ...parsed.errors].filter(
      ({ code }) => !noFiles.includes(code),
    );
    return { ...parsed, errors };
  };
  const own = read(file);
  const others = (own.raw?.files?.length === 0 ? (own.projectReferences ?? []) : []).map(({ path }) =>
    path.endsWith(".json") ? path : join(path, "tsconfig.json"),
  );
  const all = [own, ...others.filter(existsSync).map(read)];
  const shown = relative(folder, file) || file;
  const [fault] = all.flatMap(({ errors }) => errors);
  if (fault !== undefined) {
    const words = ts.flattenDiagnosticMessageText(fault.messageText, " ");
    return { advice: [`${shown} was not read, so style and importExtension are as by default: ${words}`] };
  }
  const options = all.map((one) => one.options);
  const isErasable = options.some(({ erasableSyntaxOnly }) => erasableSyntaxOnly);
  const hasTs = options.some((one) => one.allowImportingTsExtensions || one.rewriteRelativeImportExtensions);
  const isOld = options.some(({ lib, target }) =>
    lib === undefined
      ? target !== undefined && target < ts.ScriptTarget.ES2020
      : !lib.some((name) => /^lib\.es(?:20[2-9]\d|next)(?:\.full)?\.d\.ts$/.test(name)),
  );
  return {
    ...(isErasable ? { style: "const" } : {}),
    ...(hasTs ? { importExtension: "ts" } : {}),
    advice: [
      ...(isErasable
        ? [`${shown} has erasableSyntaxOnly: tables are objects (style: "const"), not enums.`]
        : []),
      ...(hasTs
        ? [`${shown} lets imports end in .ts: so do those of what is generated (importExtension: "ts").`]
        : []),
      ...(isOld ? [`What is generated needs ES2020, and ${shown} knows less: add "ES2020" to its lib.`] : []),
    ],
  };
}

function nearest(folder: string): string | undefined {
  const file = join(folder, "tsconfig.json");
  if (existsSync(file)) return file;
  return dirname(folder) === folder || existsSync(join(folder, ".git"))
    ? undefined
    : nearest(dirname(folder));
}
