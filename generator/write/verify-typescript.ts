import { createRequire } from "node:module";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EmittedFile, Statement } from "../emit/emitter.js";

type TsMorph = typeof import("ts-morph");

/**
 * Parses what is about to be written, once, and holds it against what the emitter declared: no text of a
 * document may have become a statement. Loads ts-morph, so call it only where something is to be written.
 *
 * @returns a diagnostic per file whose text is not exactly its declared statements
 */
export async function verifyTypeScript(files: readonly EmittedFile[]): Promise<Diagnostic[]> {
  // Not `import`: Node would search all of its twelve megabytes for the names that they export.
  const { ts } = createRequire(import.meta.url)("ts-morph") as TsMorph;
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    // Only where a comment ends matters here; to parse what is in it takes as long as all the rest.
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const kinds = new Map<number, Statement["kind"]>([
    [ts.SyntaxKind.ImportDeclaration, "import"],
    [ts.SyntaxKind.ExportDeclaration, "export"],
    [ts.SyntaxKind.EnumDeclaration, "enum"],
    [ts.SyntaxKind.InterfaceDeclaration, "interface"],
    [ts.SyntaxKind.TypeAliasDeclaration, "type"],
    [ts.SyntaxKind.VariableStatement, "const"],
    [ts.SyntaxKind.FunctionDeclaration, "function"],
  ]);
  const found = (node: import("ts-morph").ts.Statement): string => {
    const kind = kinds.get(node.kind) ?? ts.SyntaxKind[node.kind];
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return statementText(
        kind,
        node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : "",
      );
    }
    if (ts.isEnumDeclaration(node) || ts.isInterfaceDeclaration(node))
      return statementText(kind, node.name.text, node.members.length);
    if (ts.isTypeAliasDeclaration(node)) return statementText(kind, node.name.text);
    if (ts.isFunctionDeclaration(node)) return statementText(kind, node.name?.text ?? "");
    if (ts.isVariableStatement(node)) {
      const { declarations } = node.declarationList;
      const names = declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : "")).join();
      const initializer = declarations[0]?.initializer;
      const object = initializer && ts.isAsExpression(initializer) ? initializer.expression : undefined;
      const members = object && ts.isObjectLiteralExpression(object) ? object.properties.length : undefined;
      return statementText(kind, names, members);
    }
    return statementText(kind, "");
  };
  return files.flatMap(({ path, text, statements }): Diagnostic[] => {
    if (statements === undefined) return [];
    const source = ts.createSourceFile(path, text, options);
    const errors = (source as unknown as { parseDiagnostics: readonly { messageText: unknown }[] })
      .parseDiagnostics;
    const actual = (index: number) => textAt(source.statements, index, found);
    const declared = (index: number) =>
      textAt(statements, index, ({ kind, name, members }) => statementText(kind, name, members));
    // Where there are more of the one, the first of them differs from nothing.
    const count = Math.max(source.statements.length, statements.length);
    let at = 0;
    while (at < count && actual(at) === declared(at)) at += 1;
    if (errors.length === 0 && at === count) return [];
    return [
      {
        code: "output-unsound",
        severity: "error",
        message: `${path} would not hold the declared statements; nothing was written.`,
        details: [
          ...errors.map(({ messageText }) => `does not parse: ${String(messageText)}`),
          `declared as statement ${at + 1}: ${declared(at) ?? "none"}`,
          `found as statement ${at + 1}: ${actual(at) ?? "none"}`,
        ],
        help: "This is a defect of an emitter. Please report it with the document's row.",
      },
    ];
  });
}

function textAt<T>(list: readonly T[], index: number, text: (item: T) => string): string | undefined {
  const item = list[index];
  return item === undefined ? undefined : text(item);
}

function statementText(kind: string | undefined, name: string, members?: number): string {
  return `${kind} ${name}${members === undefined ? "" : ` of ${members} members`}`;
}
