import { expect, it } from "vitest";
import { differenceOf, patchOf } from "../../../generator/compare/patch.js";
import { fileOf } from "../../compare/rows.js";

it("a file that differs is compared in a time by its length alone, however many lines differ", () => {
  const time = (rows: number) => {
    const one = fileOf(rows, 1);
    const before = process.cpuUsage();
    expect(patchOf(one)).toBeUndefined();
    expect(differenceOf(one)?.entries).toHaveLength(rows);
    return process.cpuUsage(before).user / 1000;
  };
  time(1000);
  const [few, many] = [time(5000), time(50_000)];
  expect(many).toBeLessThan(few * 10 * 3 + 200);
});
