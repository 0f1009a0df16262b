import { expect, it } from "vitest";
import { InputError } from "../../../generator/diagnostics/diagnostic.js";
import { jsonDocument } from "../../../generator/report/json.js";

it("a result that is longer than a string can be is an error that says so", () => {
  const megabyte = "x".repeat(2 ** 20);
  const result = Array.from({ length: 600 }, () => megabyte);
  expect(() => jsonDocument(result)).toThrow(InputError);
  expect(() => jsonDocument(result)).toThrow("The result is longer than one JSON text can be.");
});
