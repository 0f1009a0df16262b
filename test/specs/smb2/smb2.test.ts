import { describe, expect, it } from "vitest";
import { sources } from "../../sources.js";
import { builtFrom, entryOf, run } from "../built.js";
import spec from "./spec.js";

describe.each(sources)("SMB2 ($from)", async (source) => {
  const made = await builtFrom(source, spec);
  const size = source.pick(8, 20);

  it(`has ${size} commands and 7 flags`, () => {
    expect(made.errors).toEqual([]);
    const [commands, flags] = [made.entries("Smb2Command"), made.entries("Smb2Flag")];
    expect([commands.length, flags.length]).toEqual([size, 7]);
    expect(entryOf(commands, 5)).toMatchObject({ name: "Create", documentName: "SMB2 CREATE" });
    expect(entryOf(flags, 0x10000000)?.name).toBe("DFS_OPERATIONS");
  });

  it("generates flags that combine and come apart", () => {
    const module = run(made) as Record<string, (...n: number[]) => unknown>;
    expect(module.smb2FlagSplit?.(0x1000000b)).toEqual([1, 2, 8, 0x10000000]);
    expect(module.smb2FlagHas?.(0x70, 0x70)).toBe(true);
    expect(module.smb2FlagHas?.(0x10, 0x70)).toBe(false);
    expect(module.smb2FlagRest?.(0x80000001)).toBe(0x80000000);
  });
});
