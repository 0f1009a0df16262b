import { type AnyNode, type Node, parse } from "acorn";

/**
 * Whether a module is closed: what it exports, and what its functions give, depends on its text, the library and their
 * arguments alone, so that it need not be run to know that nothing has changed. It says yes only to what is on the lists
 * below: a program that reads the clock, the environment or a file, or might, is not closed.
 *
 * @param code an ES module that imports nothing of its project any more
 * @param library what it imports the library as
 * @param pure what of the library depends on nothing but its arguments, by name
 */
export function isClosed(code: string, library: string, pure: object): boolean {
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "module", allowAwaitOutsideFunction: true });
  const nodes = nodesOf(tree);
  const own = new Set(nodes.flatMap(({ node }) => declaredBy(node)));
  return nodes.every((one) => isAllowed(one, own, library, pure));
}

/** What of the language depends on nothing but its arguments, at least without the members below. */
const globals = new Set(
  `Array BigInt Boolean Error Infinity JSON Map Math NaN Number Object RangeError RegExp Set String TypeError
  decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined`.split(
    /\s+/,
  ),
);

/** Members that lead from a value to all of the language, and those that tell of time, chance, place or locale. */
const members =
  /^(?:__.*|\$.|arguments|caller|captureStackTrace|coerce|config|constructor|core|date|defineProperty|defineProperties|getOwnProperty.*|getPrototypeOf|locales?|localeCompare|prepareStackTrace|prototype|random|setPrototypeOf|stack|toLocale.*|util)$/;

interface Found {
  readonly node: AnyNode;
  /** What it is to the node that it is part of. */
  readonly as: string;
  readonly within?: AnyNode;
}

/** Every node of a tree, each before its parts. */
function nodesOf(root: Node): Found[] {
  const found: Found[] = [];
  const visit = (node: AnyNode, as: string, within?: AnyNode) => {
    found.push({ node, as, ...(within ? { within } : {}) });
    for (const key in node) {
      const part: unknown = node[key as keyof AnyNode];
      if (typeof part !== "object" || part === null) continue;
      for (const child of Array.isArray(part) ? part : [part])
        if (typeof child?.type === "string") visit(child, key, node);
    }
  };
  visit(root as AnyNode, "");
  return found;
}

/** The names that a node declares by itself. */
function declaredBy(node: AnyNode): string[] {
  switch (node.type) {
    case "VariableDeclarator":
      return namesIn(node.id);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return [...namesIn(node.id), ...node.params.flatMap(namesIn)];
    case "ClassDeclaration":
    case "ClassExpression":
      return namesIn(node.id);
    case "CatchClause":
      return namesIn(node.param);
    case "ImportSpecifier":
      return namesIn(node.local);
    default:
      return [];
  }
}

function namesIn(pattern: AnyNode | null | undefined): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((one) => namesIn(one.type === "Property" ? one.value : one));
    case "ArrayPattern":
      return pattern.elements.flatMap(namesIn);
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

function isAllowed(
  { node, as, within }: Found,
  own: ReadonlySet<string>,
  library: string,
  pure: object,
): boolean {
  switch (node.type) {
    case "ImportDeclaration":
      return node.source.value === library && node.specifiers.every(({ type }) => type === "ImportSpecifier");
    case "ImportSpecifier":
      return node.imported.type === "Identifier" && node.imported.name in pure;
    case "ImportExpression":
    case "MetaProperty":
    case "ExportAllDeclaration":
      return false;
    case "ExportNamedDeclaration":
      return node.source == null;
    case "MemberExpression":
      return isKnownMember(node.property, node.computed);
    case "Property":
      return within?.type !== "ObjectPattern" || isKnownMember(node.key, node.computed);
    case "AssignmentExpression":
      return !isOfGlobal(node.left, own);
    case "Identifier":
      return isName(as, within) || isKnownName(node.name, own);
    default:
      return true;
  }
}

/** A name that a program gives to something of its own, though a global has it too, may be either. */
function isKnownName(name: string, own: ReadonlySet<string>): boolean {
  return globals.has(name) || (own.has(name) && !(name in globalThis));
}

/** Whether an identifier only names a member, a label or an export. */
function isName(as: string, within: AnyNode | undefined): boolean {
  switch (within?.type) {
    case "MemberExpression":
      return as === "property" && !within.computed;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return as === "key" && !within.computed;
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return as === "label";
    case "ExportSpecifier":
      return as === "exported";
    case "ImportSpecifier":
      return true;
    default:
      return false;
  }
}

/** Which member is taken must be known: one that is fine, or a number. */
function isKnownMember(member: AnyNode, computed: boolean): boolean {
  if (!computed)
    return (
      member.type === "PrivateIdentifier" || (member.type === "Identifier" && !members.test(member.name))
    );
  if (member.type === "Literal")
    return (
      typeof member.value === "number" || (typeof member.value === "string" && !members.test(member.value))
    );
  return (
    member.type === "UpdateExpression" ||
    (member.type === "UnaryExpression" && "+-~".includes(member.operator)) ||
    (member.type === "BinaryExpression" && ["-", "*", "/", "%"].includes(member.operator))
  );
}

/** Another spec of the same run would see what is written to a global. */
function isOfGlobal(target: AnyNode, own: ReadonlySet<string>): boolean {
  if (target.type === "MemberExpression") return isOfGlobal(target.object, own);
  return target.type === "Identifier" && !own.has(target.name);
}
