import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EmittedFile, Statement } from "../emit/emitter.js";

/** What of an output is verified. */
export type Verifiable = Pick<EmittedFile, "path" | "text" | "statements">;

export type TsMorph = typeof import("ts-morph");

/**
 * Parses what is about to be written, once, and holds it against what the emitter declared: no text of a
 * document may have become a statement.
 *
 * @param tsMorph the parser
 * @returns a diagnostic per file whose text is not exactly its declared statements
 */
export function verifyTypeScript(files: readonly Verifiable[], { ts }: Pick<TsMorph, "ts">): Diagnostic[] {
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
    const errors: unknown[] = [];
    let at = 0;
    let wrong: string | undefined;
    for (const piece of pieces(text)) {
      const source = ts.createSourceFile(path, piece, options);
      errors.push(...(source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics);
      const actual = source.statements.map(found);
      const differing = actual.findIndex((one, index) => one !== declaredText(statements[at + index]));
      at += differing === -1 ? actual.length : differing;
      wrong = actual[differing];
      if (errors.length > 0 || wrong !== undefined) break;
    }
    if (errors.length === 0 && wrong === undefined && at === statements.length) return [];
    return [
      {
        code: "output-unsound",
        severity: "error",
        message: `${path} would not hold the declared statements; nothing was written.`,
        details: [
          ...errors.map(
            (error) => `does not parse: ${String((error as { messageText: unknown }).messageText)}`,
          ),
          `declared as statement ${at + 1}: ${declaredText(statements[at])}`,
          `found as statement ${at + 1}: ${wrong ?? "none"}`,
        ],
        help: "This is a defect of an emitter. Please report it with the document's row.",
      },
    ];
  });
}

/** So many characters are parsed at once: the tree of a text takes thirty times its memory. */
const pieceSize = 256 * 1024;

/**
 * A text in pieces that are parsed one by one, cut at blank lines, which stand between statements only: each must hold
 * whole statements, or it does not parse.
 */
function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const blank = text.indexOf("\n\n", start + pieceSize);
    const end = blank === -1 ? text.length : blank + 1;
    yield text.slice(start, end);
    start = end;
  }
}

function declaredText(statement: Statement | undefined): string {
  return statement === undefined ? "none" : statementText(statement.kind, statement.name, statement.members);
}

function statementText(kind: string | undefined, name: string, members?: number): string {
  return `${kind} ${name}${members === undefined ? "" : ` of ${members} members`}`;
}
