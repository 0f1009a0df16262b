import { describe, expect, it } from "vitest";
import { foldedPath, pathFault } from "../../generator/paths/portable.js";

describe("pathFault", () => {
  it.each(["generated/rfc9110/code.ts", "src", "a/b.c/d", "x/.hidden", "a/com10.ts", "a/console.ts"])(
    "takes %s",
    (path) => expect(pathFault(path)).toBeUndefined(),
  );

  it.each([
    ["../x", "leads out"],
    ["a/../../x", "leads out"],
    ["/etc/passwd", "absolute"],
    ["C:/x", "absolute"],
    ["c:x", "absolute"],
    ["a//b", "no name"],
    ["", "no name"],
    ["./a", "no name"],
    ["a\\..\\b", "not every system"],
    ["a/b:stream", "not every system"],
    ["a/b\u0000", "not every system"],
    ["a/\u202egnp.ts", "not every system"],
    ["a/\x1b[2J", "not every system"],
    ["a/b. ", "Windows takes off"],
    ["a/b.", "Windows takes off"],
    ["a/CON", "device"],
    ["a/con.entries.ts", "device"],
    ["nul/x", "device"],
    ["a/Aux .ts", "device"],
    ["a/com1.ts", "device"],
    ["a/LPT³.ts", "device"],
    ["a/CONOUT$", "device"],
  ])("refuses %j", (path, why) => expect(pathFault(path)).toContain(why));
});

it("foldedPath makes one of what is one file where case or composition does not count", () => {
  expect(foldedPath("A/Größe.ts")).toBe(foldedPath("a/gro\u0308ße.ts"));
});
