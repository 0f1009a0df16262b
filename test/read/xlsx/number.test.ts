import { expect, it } from "vitest";
import { numberText } from "../../../generator/read/xlsx/number.js";

it.each<[number, string, string]>([
  [5, "General", "5"],
  [2.2000000000000002, "General", "2.2"],
  [14.1, "@", "14.1"],
  [12, "0.0", "12.0"],
  [7, "0000", "0007"],
  [-7, "000", "-007"],
  [1234567, "#,##0", "1234567"],
  [0.5, "0%", "50%"],
  [10, '"0x"00', "0x10"],
  // Digits that the format would round away are kept.
  [2.34567, "0.00", "2.34567"],
  // A code such as 1E2 that somebody typed has become a number so: it is none that one could take for another.
  [1500, "0.00E+00", "1.50E+03"],
  [100, "0.00E+00", "1.00E+02"],
  [-123456, "0E+00", "-1.23456E+05"],
  [0.0015, "0.0E-00", "1.5E-03"],
  [12, "[Red]0.00;[Blue]-0.00", "12.00"],
  [43543, "m/d/yyyy", "2019-03-19"],
  [43543.4375, "yyyy-mm-dd hh:mm", "2019-03-19T10:30:00"],
  [0.4375, "h:mm", "10:30:00"],
  [1, "yyyy", "1900-01-01"],
  [61, "yyyy", "1900-03-01"],
])("%d in %s is %s", (value, format, text) => {
  expect(numberText(value, format, false)).toEqual({ text });
});

it.each([
  [60, "yyyy"],
  [-1, "yyyy"],
  [3_000_000, "yyyy"],
  [1.5, "[h]:mm"],
  [1500, "##0.0E+0"],
  [5, '"Level "0" of "#"x"'],
  [5, "0".repeat(300)],
])("nobody can tell %d in %s", (value, format) => {
  expect(numberText(value, format, false)).toHaveProperty("unreadable");
});

it("dates may count from 1904", () => {
  expect(numberText(0, "yyyy", true)).toEqual({ text: "1904-01-01" });
});
