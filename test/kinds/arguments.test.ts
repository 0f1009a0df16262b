import { expect, it } from "vitest";
import { integer, number, pattern, stringKey, versionSet } from "../../generator/kinds/index.js";

it.each([
  [() => number({ bse: 16 } as never), "number() has no option bse; did you mean base? It takes: base, "],
  [() => number([{}, { prefx: "0x" }] as never), "number() has no option prefx; did you mean prefix?"],
  [() => number({}, { bit: 64 } as never), "number() has no option bit; did you mean bits? It takes: bits."],
  [() => number(16 as never), "number() takes an object { … }, not 16."],
  [() => number({ base: 99 } as never), "A number has the base 2, 8, 10 or 16, not 99."],
  [() => number({ digits: 0.5 }), "A number has 1 digit or more, not 0.5."],
  [() => integer({ base: 16 } as never), "integer() takes nothing in its parentheses; number({ base: 16 })"],
  [() => pattern(/(?<a>x)/, { a: integer() }, { optinal: [] } as never), "pattern() has no option optinal"],
  [() => versionSet(["1"], { al: "any" } as never), "versionSet() has no option al; did you mean all?"],
  [() => stringKey("a" as never), 'stringKey() takes a pattern such as /\\d{3}/, not "a".'],
])("what a kind would pass over is refused: %s", (make, message) => {
  expect(make).toThrow(message);
});
