import { expect, it } from "vitest";
import { parseCall } from "../../generator/arguments/parse.js";
import { commands } from "../../generator/commands/index.js";

it.each<[string[], string]>([
  [["chekc"], "unknown command 'chekc'; did you mean check?"],
  [["dif"], "unknown command 'dif'; did you mean diff?"],
  [["frobnicate"], "unknown command 'frobnicate'"],
  [["help", "chekc"], "unknown command 'chekc'; did you mean check?"],
  [["check", "--jsno"], "unknown option '--jsno'; did you mean --json?"],
  [["check", "--frobnicate"], "unknown option '--frobnicate'"],
])("%j is wrong, with the right word where one is likely", (words, message) => {
  expect(parseCall(words, commands)).toEqual({ kind: "wrong", message });
});

it.each([[[]], [["help"]], [["--help"]], [["-h"]]])("%j is answered with help", (words) => {
  expect(parseCall(words, commands)).toMatchObject({
    kind: "help",
    text: expect.stringContaining("Usage: spectables <command>"),
  });
});

it("-v is the version", () => {
  expect(parseCall(["-v"], commands)).toEqual({ kind: "version" });
});
