import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../ms-ascmd.js";
import { membersOf, proposalOf, table } from "./tables.js";

/** A page with a table in the shape of each kind of public registry. */
const page = [
  "# Lamp Parameters",
  "## 1 Lamp Methods",
  table(
    "Value | Description | Reference",
    "0 | Reserved | [RFC9000]",
    "1 | Burn oil | [RFC9000]",
    "2 | Burn gas | [RFC9001, Section 4]",
    "3-9 | Unassigned | ",
    "10 | Light up | [RFC9002]",
    "11-254 | Unassigned | ",
    "255 | Reserved for Private Use | [RFC9000]",
  ),
  "## 2 Lamp Alerts",
  table(
    "Value | Name | Recommended | Reference",
    "0x0000 | ALERT_NONE | Y | [RFC9000]",
    "0x0001 | ALERT_DIM | N | [RFC9000]",
    "0x0002-0x00FF | Unassigned | | ",
    "0x0100 | ALERT_OUT | Y | [RFC9001]",
    "0xFE00-0xFFFF | Reserved for Experimental Use | | [RFC9000]",
  ),
  "## 3 Lamp Suites",
  table(
    "Value | Description | Recommended",
    "0x00,0x00 | LAMP_NULL_WITH_NULL | N",
    "0x00,0x01 | LAMP_OIL_WITH_WICK | N",
    "0x00,0x02 | LAMP_GAS_WITH_TAP | Y",
    "0x00,0x03-0xFF | Unassigned | ",
    "0x13,0x01 | LAMP_WAX_WITH_WICK | Y",
    "0xFF,0x00-0xFF | Reserved for Private Use | ",
  ),
  "## 4 Lamp Events",
  table(
    "Name | Description | Reference",
    "lamp.lit | The lamp was lit. | [RFC9000]",
    "lamp.out | The lamp went out. | [RFC9000]",
    "Etc/Lamp+1 | A lamp elsewhere. | [RFC9001]",
  ),
  "## 5 Lamp Header Fields",
  table(
    "Field Name | Status | Reference",
    "Lamp-Oil | permanent | [RFC9000]",
    "Lamp-Wick | provisional | [RFC9001]",
    "Tap | permanent | [RFC9000]",
  ),
].join("\n\n");

const folder = mkdtempSync(join(tmpdir(), "spectables-registries-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("tables in the shapes of public registries", async () => {
  const { tables, files, reasons } = await proposalOf(page, "lamp-parameters.md");
  const [methods, alerts, suites, events, fields] = tables;
  const ranges = (one: (typeof tables)[number] | undefined) =>
    one?.ranges.map(({ first, last, status }) => [first, last, status]);

  it("are all proposed, under the titles of their sections", () => {
    expect(reasons).toEqual([]);
    expect(tables.map(({ name, kind }) => [name, kind])).toEqual([
      ["LampMethod", "enum"],
      ["LampAlert", "enum"],
      ["LampSuite", "enum"],
      ["LampEvent", "string-enum"],
      ["LampHeaderField", "string-enum"],
    ]);
  });

  it("have their numbers as members and the rest as ranges", () => {
    expect(methods && membersOf(methods)).toEqual({ "Burn oil": 1, "Burn gas": 2, "Light up": 10 });
    expect(ranges(methods)).toEqual([
      [0, 0, "reserved"],
      [3, 9, "unassigned"],
      [11, 254, "unassigned"],
      [255, 255, "private"],
    ]);
    expect(alerts && membersOf(alerts)).toEqual({ ALERT_NONE: 0, ALERT_DIM: 1, ALERT_OUT: 256 });
    expect(ranges(alerts)).toEqual([
      [2, 255, "unassigned"],
      [0xfe00, 0xffff, "experimental"],
    ]);
  });

  it("have values of two bytes as one number", () => {
    expect(suites && membersOf(suites)).toEqual({
      LAMP_NULL_WITH_NULL: 0,
      LAMP_OIL_WITH_WICK: 1,
      LAMP_GAS_WITH_TAP: 2,
      LAMP_WAX_WITH_WICK: 0x1301,
    });
    expect(ranges(suites)).toEqual([
      [3, 255, "unassigned"],
      [0xff00, 0xffff, "private"],
    ]);
  });

  it("have texts for keys as they are written", () => {
    expect(events?.entries.map(({ name }) => name)).toEqual(["lamp.lit", "lamp.out", "Etc/Lamp+1"]);
    expect(fields && Object.keys(membersOf(fields))).toEqual(["Lamp-Oil", "Lamp-Wick", "Tap"]);
  });

  it("give code that strict TypeScript takes, without an edit", () => {
    for (const { path, text } of files ?? []) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const use = `import { LampAlert, lampMethodRangeOf, isLampSuite } from "./out/index.ts";
      export const used: [LampAlert.ALERT_OUT, boolean, string | undefined] =
        [LampAlert.ALERT_OUT, isLampSuite(0x1301), lampMethodRangeOf(7)?.status];`;
    writeFileSync(join(folder, "use.ts"), use);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const strict =
      "--strict --noEmit --skipLibCheck --module nodenext --target es2022 --allowImportingTsExtensions";
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...strict.split(" "), "use.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, ""]);
  });
});
