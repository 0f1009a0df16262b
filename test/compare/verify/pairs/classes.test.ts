import { expect, test } from "vitest";
import { pairsOf } from "../../../../generator/compare/verify/pairs/index.js";
import { codeOf } from "../../../../generator/compare/verify/source/code.js";
import { verify } from "../../../../generator/compare/verify/verify.js";
import { lines, model, namesTo } from "../public/names.js";

/** The values of a class of this name. */
const values = (file: string, text: string) =>
  pairsOf(codeOf(file, text)).flatMap(({ name, value, role }) =>
    name === "Wick" && role === "constant" ? [value] : [],
  );

test.each([
  ["a.ts", 'class Wick extends E { readonly code = 101; constructor() { super("text"); } }'],
  ["a.ts", "class Wick extends E<T> { code: number = 101 }"],
  ["a.java", 'class Wick extends E {\n  public Wick() {\n    super(101, "text");\n  }\n}'],
  ["a.java", "class Wick extends E { static final int CODE = 101; Wick() { super(101); } }"],
  ["a.cs", "class Wick : E { public Wick() : base(101) { } }"],
  ["a.cs", "class Wick : E { public override int StatusCode => 101; }"],
  ["a.php", "class Wick extends E { protected $code = 101; }"],
  ["a.php", "class Wick extends E { const ERROR_CODE = 101; }"],
  ["a.dart", "class Wick extends E { Wick() : super(101); }"],
])("a class stands for its value: %s: %s", (file, text) => {
  expect(values(file, text)).toEqual([101]);
});

test.each([
  ["a.ts", "class Wick { code = 101; status = 102; }"],
  ["a.ts", "class Wick { length = 101; }"],
  ["a.ts", "class Wick { f() { const code = 101; } }"],
  ["a.ts", "class Wick { f() { return g(101); } }"],
  ["a.java", "class Wick { Wick() { super(x); } }"],
  ["a.java", "class Wick { class Oil extends E { Oil() { super(101); } } }"],
  ["a.cs", "class Wick { Wick() : base(101) { } Wick(int x) : base(102) { } }"],
])("which of several it is, or whether it is one, cannot be told: %s: %s", (file, text) => {
  expect(values(file, text)).toEqual([]);
});

test.each([
  ["a.py", "NAME = VALUE", "class Client(Base):\n  status = 110"],
  ["a.ts", "export const NAME = VALUE;", "class Client { status = 110; }"],
])("a class with a code by default is none of the constants beside it: %s", (file, line, own) => {
  const constants = lines(namesTo(200), ({ name, value }) =>
    line.replace("NAME", name).replace("VALUE", `${value}`),
  );
  expect(verify([{ file, text: `${constants}\n${own}` }], model)).toMatchObject([
    { recognised: true, findings: [] },
  ]);
});
