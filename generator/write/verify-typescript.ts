import type { ts } from "ts-morph";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EmittedFile, MemberList, Statement } from "../print/emitted-file.js";

/** What of an output is verified. */
export type Verifiable = Pick<EmittedFile, "path" | "text" | "statements" | "lists">;

/**
 * Parses what is about to be written, once, and holds it against what the emitter declared: no text of a
 * document may have become a statement, or a member.
 *
 * @param parser ts-morph, or no more than the `ts` of it
 * @returns a diagnostic per file whose text is not exactly its declared statements
 */
export function verifyTypeScript(
  files: readonly Verifiable[],
  parser: { readonly ts: typeof ts },
): Diagnostic[] {
  const verify = verifierOf(parser.ts);
  return files.flatMap((file) => {
    const fault = file.statements === undefined ? undefined : verify(file, file.statements);
    if (fault === undefined) return [];
    return [
      {
        code: "output-unsound",
        severity: "error",
        message: `${file.path} would not hold the declared statements; nothing was written.`,
        details: fault,
        help: "This is a defect of an emitter. Please report it with the document's row.",
      },
    ];
  });
}

/** So many characters are parsed at once: the tree of a text takes thirty times its memory. */
const pieceSize = 256 * 1024;

/** What stands around the members of a list, to be parsed by themselves. */
const around: Readonly<Record<MemberList["kind"], readonly [before: string, after: string]>> = {
  members: ["enum E {", "}"],
  properties: ["({", "});"],
  items: ["[", "];"],
};

/** Gives what is wrong with a file, as details of a message; undefined where nothing is. */
function verifierOf(typescript: typeof ts) {
  const options = {
    languageVersion: typescript.ScriptTarget.Latest,
    // Only where a comment ends matters here; to parse what is in it takes as long as all the rest.
    jsDocParsingMode: typescript.JSDocParsingMode.ParseNone,
  };
  const read = statementReader(typescript);
  const parsed = (path: string, text: string) => {
    const source = typescript.createSourceFile(path, text, options);
    const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
    return {
      source,
      errors: parseDiagnostics.map(({ messageText }) => `does not parse: ${String(messageText)}`),
    };
  };

  /** Members by themselves: what parses so, and is as many as declared, is that within its statement too. */
  const listFault = ({ path, text }: Verifiable, list: MemberList): string[] | undefined => {
    const [before, after] = around[list.kind];
    const { source, errors } = parsed(path, `${before}${text.slice(list.from, list.to)}${after}`);
    const count = errors.length > 0 ? undefined : listedMembers(typescript, source);
    if (count === list.count) return undefined;
    return [
      ...errors,
      `declared within statement ${list.statement + 1}: ${list.count} ${list.kind}`,
      `found there: ${count ?? "something else"}`,
    ];
  };

  return (file: Verifiable, statements: readonly Statement[]): string[] | undefined => {
    const { path, text, lists = [] } = file;
    for (const list of lists) {
      const fault = listFault(file, list);
      if (fault !== undefined) return fault;
    }
    const listed = (statement: number) =>
      lists.reduce((sum, list) => sum + (list.statement === statement ? list.count : 0), 0);
    let at = 0;
    for (const piece of pieces(withoutLists(text, lists))) {
      const { source, errors } = parsed(path, piece);
      const found = source.statements.map((node, index) => {
        const { kind, name, members } = read(node);
        return statementText(kind, name, members === undefined ? undefined : members + listed(at + index));
      });
      const wrong = found.findIndex((one, index) => one !== declaredText(statements[at + index]));
      if (errors.length > 0 || wrong !== -1) {
        const place = at + (wrong === -1 ? found.length : wrong);
        return [...errors, ...wordsOf(place, statements[place], wrong === -1 ? undefined : found[wrong])];
      }
      at += found.length;
    }
    return at === statements.length ? undefined : wordsOf(at, statements[at], undefined);
  };
}

function wordsOf(at: number, declared: Statement | undefined, found: string | undefined): string[] {
  return [
    `declared as statement ${at + 1}: ${declaredText(declared)}`,
    `found as statement ${at + 1}: ${found ?? "none"}`,
  ];
}

/** A text in which statements have none of their listed members. */
function withoutLists(text: string, lists: readonly MemberList[]): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of lists) {
    rest += text.slice(at, from);
    at = to;
  }
  return rest + text.slice(at);
}

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

function statementText(kind: string, name: string, members?: number): string {
  return `${kind} ${name}${members === undefined ? "" : ` of ${members} members`}`;
}

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
