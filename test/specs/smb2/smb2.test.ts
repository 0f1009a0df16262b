import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hasCorpus } from "../../corpus.js";
import { built, entryOf, run } from "../built.js";
import spec from "./spec.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

describe.skipIf(!hasCorpus)("SMB2", async () => {
  const made = hasCorpus ? await built(spec, folder) : undefined;

  it("has 20 commands and 7 flags", () => {
    expect(made?.errors).toEqual([]);
    const [commands, flags] = [made?.entries("Smb2Command") ?? [], made?.entries("Smb2Flag") ?? []];
    expect([commands.length, flags.length]).toEqual([20, 7]);
    expect(entryOf(commands, 5)).toMatchObject({ name: "Create", documentName: "SMB2 CREATE" });
    expect(entryOf(flags, 0x10000000)?.name).toBe("DFS_OPERATIONS");
  });

  it("generates flags that combine and come apart", () => {
    const module = run(made as NonNullable<typeof made>) as Record<string, (...n: number[]) => unknown>;
    expect(module.smb2FlagSplit?.(0x1000000b)).toEqual([1, 2, 8, 0x10000000]);
    expect(module.smb2FlagHas?.(0x70, 0x70)).toBe(true);
    expect(module.smb2FlagHas?.(0x10, 0x70)).toBe(false);
    expect(module.smb2FlagRest?.(0x80000001)).toBe(0x80000000);
  });
});
