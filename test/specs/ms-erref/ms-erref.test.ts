import { describe, expect, it } from "vitest";
import type { Entry } from "../../../generator/model/model.js";
import { sources } from "../../sources.js";
import { builtFrom, count, entryOf, linesOf, nameIn, run } from "../built.js";
import spec from "./spec.js";

describe.each(sources)("MS-ERREF ($from)", async (source) => {
  const made = await builtFrom(source, spec);
  const { entries } = made;
  const statuses = source.pick(599, 1796);

  it("has every row of the three tables, as an entry or an alias", () => {
    expect(made.errors).toEqual([]);
    expect([entries("HResult").length, entries("Win32Error").length, entries("NtStatus").length]).toEqual([
      ...source.pick([600, 599], [2928, 2703]),
      statuses,
    ]);
    const rows = ["HResult", "Win32Error", "NtStatus"].map(
      (table) => entries(table).length + count(entries(table), "aliases"),
    );
    expect(rows).toEqual(source.pick([600, 600, 600], [2928, 2704, 1799]));
  });

  it("has every row that a plain search of the source finds", () => {
    const lines = linesOf(source.text(nameIn(spec)), /^\| 0x[0-9A-Fa-f]{8} [A-Z]\w* \|/);
    const rows = lines.map((line) => /^\| (\S+) (\S+) \|/.exec(line) ?? []);
    const found = ["HResult", "Win32Error", "NtStatus"]
      .flatMap(entries)
      .flatMap((entry) =>
        [entry, ...((entry.aliases ?? []) as Entry[])].map(({ name }) => `${entry.value} ${name}`),
      );
    expect(found).toHaveLength(source.pick(1800, 7431));
    expect(found.sort()).toEqual(rows.map(([, value, name]) => `${Number(value)} ${name}`).sort());
  });

  it("has unsigned values and the aliases of zero", () => {
    expect(entryOf(entries("NtStatus"), 0xc0000005)?.name).toBe("STATUS_ACCESS_VIOLATION");
    expect(entryOf(entries("HResult"), 0x00090314)?.name).toBe("SEC_I_COMPLETE_AND_CONTINUE");
    expect(entryOf(entries("NtStatus"), 0)).toMatchObject({
      name: "STATUS_SUCCESS",
      aliases: [{ name: "STATUS_WAIT_0" }],
    });
    expect(entryOf(entries("Win32Error"), 0)).toMatchObject({
      name: "ERROR_SUCCESS",
      aliases: [{ name: "NERR_Success" }],
    });
  });

  it("generates code in which the first name of a value is its name", () => {
    const text = made.files().find(({ path }) => path.endsWith("/nt-status.ts"))?.text ?? "";
    expect(text).toContain("STATUS_ACCESS_VIOLATION = 0xC0000005,");
    const { NtStatus, ntStatusByValue } = run(made) as {
      NtStatus: Record<string | number, unknown>;
      ntStatusByValue: ReadonlyMap<number, Entry>;
    };
    expect([NtStatus[0], NtStatus.STATUS_WAIT_0]).toEqual(["STATUS_SUCCESS", 0]);
    expect(ntStatusByValue.size).toBe(statuses);
  });
});
