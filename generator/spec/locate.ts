import type { ts } from "ts-morph";
import type { Excerpt, Place } from "../diagnostics/diagnostic.js";

/** Where the keys of a spec.ts stand in its text. */
export type Locate = (path: readonly PropertyKey[]) => { readonly place: Place; readonly excerpt?: Excerpt };

/**
 * Finds keys in the text of a spec.ts, by its syntax alone: what it imports, or makes with functions, is not
 * followed, and such a key is placed where the object that has it is made. Loads a parser: for errors only.
 *
 * @param file the spec.ts, for places
 */
export async function locatorFor(file: string, text: string): Promise<Locate> {
  const { ts } = await import("ts-morph");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const declared = (name: string): ts.Expression | undefined =>
    source.statements
      .flatMap((statement) =>
        ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
      )
      .find((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name)
      ?.initializer;

  /** The object or list that an expression is, as far as the file says so. */
  const literalOf = (expression: ts.Expression | undefined, depth = 0): ts.Expression | undefined => {
    if (expression === undefined || depth > 10) return undefined;
    if (ts.isIdentifier(expression)) return literalOf(declared(expression.text), depth + 1);
    if (
      ts.isParenthesizedExpression(expression) ||
      ts.isAsExpression(expression) ||
      ts.isSatisfiesExpression(expression)
    )
      return literalOf(expression.expression, depth + 1);
    const isDefine =
      ts.isCallExpression(expression) &&
      ts.isIdentifier(expression.expression) &&
      expression.expression.text === "defineSpec";
    return isDefine ? literalOf(expression.arguments[0], depth + 1) : expression;
  };

  return (path) => {
    const exported = source.statements.find(ts.isExportAssignment);
    let found: ts.Node | undefined = exported;
    let value = literalOf(exported?.expression);
    for (const key of path) {
      if (value === undefined) break;
      if (ts.isArrayLiteralExpression(value)) {
        const place = Number(key);
        // What comes of a spread is not in the text, nor how much it is.
        if (value.elements.slice(0, place + 1).some((element) => ts.isSpreadElement(element))) break;
        const item: ts.Expression | undefined = value.elements[place];
        found = item ?? found;
        value = literalOf(item);
        continue;
      }
      if (!ts.isObjectLiteralExpression(value)) break;
      const property = value.properties.find(
        ({ name }) =>
          name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === key,
      );
      if (property === undefined) break;
      found = property.name ?? property;
      value = ts.isPropertyAssignment(property)
        ? literalOf(property.initializer)
        : ts.isShorthandPropertyAssignment(property)
          ? literalOf(property.name)
          : undefined;
    }
    if (found === undefined) return { place: { file } };
    const start = found.getStart(source);
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    const lineText = text.split(/\r\n?|\n/)[line] ?? "";
    const length = Math.max(1, Math.min(found.getEnd() - start, lineText.length - character));
    return {
      place: { file, line: line + 1, column: character + 1 },
      excerpt: { line: lineText, start: character, length },
    };
  };
}
