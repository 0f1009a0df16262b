import type { ts } from "ts-morph";
import type { Statement } from "../print/emitted-file.js";

/** Tells of a statement of a syntax tree what an emitter declares of it. */
export function statementReader(
  typescript: typeof ts,
): (node: ts.Statement) => Pick<Statement, "name" | "members"> & { kind: string } {
  const { SyntaxKind } = typescript;
  const kinds = new Map<number, Statement["kind"]>([
    [SyntaxKind.ImportDeclaration, "import"],
    [SyntaxKind.ExportDeclaration, "export"],
    [SyntaxKind.EnumDeclaration, "enum"],
    [SyntaxKind.InterfaceDeclaration, "interface"],
    [SyntaxKind.TypeAliasDeclaration, "type"],
    [SyntaxKind.VariableStatement, "const"],
    [SyntaxKind.FunctionDeclaration, "function"],
  ]);
  return (node) => {
    const kind = kinds.get(node.kind) ?? SyntaxKind[node.kind] ?? "unknown";
    if (typescript.isImportDeclaration(node) || typescript.isExportDeclaration(node)) {
      const { moduleSpecifier: module } = node;
      return { kind, name: module && typescript.isStringLiteral(module) ? module.text : "" };
    }
    if (typescript.isEnumDeclaration(node) || typescript.isInterfaceDeclaration(node))
      return { kind, name: node.name.text, members: node.members.length };
    if (typescript.isTypeAliasDeclaration(node)) return { kind, name: node.name.text };
    if (typescript.isFunctionDeclaration(node)) return { kind, name: node.name?.text ?? "" };
    if (typescript.isVariableStatement(node)) {
      const { declarations } = node.declarationList;
      const name = declarations.map(({ name: own }) => (typescript.isIdentifier(own) ? own.text : "")).join();
      const initializer = declarations[0]?.initializer;
      const object =
        initializer && typescript.isAsExpression(initializer) ? initializer.expression : undefined;
      return object && typescript.isObjectLiteralExpression(object)
        ? { kind, name, members: object.properties.length }
        : { kind, name };
    }
    return { kind, name: "" };
  };
}

/** How many members the one statement has that a list was made; undefined where there is another statement, or none. */
export function listedMembers(typescript: typeof ts, source: ts.SourceFile): number | undefined {
  const [only, ...others] = source.statements;
  if (only === undefined || others.length > 0) return undefined;
  if (typescript.isEnumDeclaration(only)) return only.members.length;
  if (!typescript.isExpressionStatement(only)) return undefined;
  const { expression } = only;
  if (typescript.isArrayLiteralExpression(expression)) return expression.elements.length;
  const object = typescript.isParenthesizedExpression(expression) ? expression.expression : undefined;
  return object && typescript.isObjectLiteralExpression(object) ? object.properties.length : undefined;
}
