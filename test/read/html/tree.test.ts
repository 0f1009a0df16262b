import { load } from "cheerio";
import fc from "fast-check";
import { expect, it } from "vitest";
import { countAttributes, parseHtml } from "../../../generator/read/html/parse.js";
import { Budget, defaultLimits } from "../../../generator/read/limits.js";

const tags =
  "table thead tbody tr td th caption div p li ul dl dd b i a nobr span select option svg template form button h1"
    .split(" ")
    .flatMap((name) => [`<${name}>`, `<${name}>`, `</${name}>`]);
const html = fc
  .array(fc.constantFrom(...tags, "x", " ", "y z", "<!-- c -->", '<a href="1">', "<td colspan=2>", "<br>"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

/** A tree as text, with what each node is linked to. */
function shape(root: unknown): string {
  type Node = {
    type: string;
    name?: string;
    data?: string;
    children?: Node[];
    prev?: Node;
    next?: Node;
    parent?: Node;
  };
  const walk = (node: Node): string => {
    const children = node.children ?? [];
    children.forEach((child, index) => {
      expect([child.parent, child.prev ?? null, child.next ?? null]).toEqual([
        node,
        children[index - 1] ?? null,
        children[index + 1] ?? null,
      ]);
    });
    return `${node.type} ${node.name ?? ""} ${node.data ?? ""}(${children.map(walk).join()})`;
  };
  return walk(root as Node);
}

it("builds the tree that the parser's own adapter builds, with the same places", () => {
  fc.assert(
    fc.property(html, (text) => {
      const options = { sourceCodeLocationInfo: true };
      const usual = load(text, options, false).root()[0];
      const limited = parseHtml(text, new Budget("x"), { locations: true });
      expect(shape(limited)).toBe(shape(usual));
    }),
    { numRuns: 500 },
  );
});

it("counts at least the attributes that the parser finds, whatever stands before them", () => {
  const pieces = [
    "<",
    "<a",
    "</b",
    " ",
    "x",
    "=",
    "'",
    '"',
    ">",
    "/",
    "\n",
    "<!--",
    "-->",
    "<svg><script>",
    "y='",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      let most = 0;
      load(
        text,
        { sourceCodeLocationInfo: false },
        false,
      )("*").each((_, element) => {
        const { attribs } = element as { attribs: object };
        most = Math.max(most, Object.keys(attribs).length);
      });
      if (most === 0) return;
      const budget = new Budget("x", { ...defaultLimits, attributes: most - 1 });
      expect(() => countAttributes(text, budget)).toThrow('the limit "attributes" is');
    }),
    { numRuns: 1000 },
  );
});

it("takes long texts and scripts for no tags of many attributes", () => {
  const words = "word ".repeat(5_000);
  const text = `<p title="${words}">${words} a < b ${words}</p><script>if (a<b) { ${"x = y; ".repeat(900)} }</script>`;
  expect(() => countAttributes(text, new Budget("x"))).not.toThrow();
});
