/** What a number is shown as; `unreadable` names a format in which nobody can tell that without Excel. */
export type NumberText = { readonly text: string } | { readonly unreadable: string };

/** Formats that a workbook has without declaring them (ECMA-376 part 1, section 18.8.30), as far as they change a number. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  18: "h:mm",
  19: "h:mm:ss",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss",
  48: "##0.0E+0",
};

/** The code of a format that the workbook does not declare. */
export function builtInFormat(id: number): string {
  const isDate = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? "yyyy" : (builtIn[id] ?? "General");
}

const literal = /"[^"]*"|\\./g;
const plain = /^((?:"[^"]*"|\\.|[-+ ])*)([#0?,]*[#0?])(?:\.([#0?]+))?(%?)((?:"[^"]*"|\\.| )*)$/;
/** With an exponent, and one digit before the point. */
const scientific = /^0(?:\.([0#?]+))?E([-+])(0+)$/i;
/** Excel's own: a code is no longer. */
const longest = 255;

/**
 * A number as its format shows it, digits that the format would round away kept: `12.0` in `0.0`, `0007` in `0000`,
 * a date as in ISO 8601.
 *
 * @param format a code of ECMA-376 part 1, section 18.8.31
 * @param from1904 dates count from 1904-01-01
 */
export function numberText(value: number, format: string, from1904: boolean): NumberText {
  const unreadable = { unreadable: `the number ${general(value)} in the format ${format}` };
  if (format.length > longest) return unreadable;
  const [all = ""] = /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(format) ?? [];
  // Colours, conditions, currencies; what pads to the width of a character, or of the column.
  const section = all.replace(/\[(?!h+\]|m+\]|s+\])[^\][]*\]/gi, "").replace(/[_*]./g, "");
  const bare = section.replace(literal, "");
  if (/^(?:General|@|)$/i.test(bare) && bare === section) return { text: general(value) };
  if (/\[/.test(bare)) return unreadable;
  if (/[ymdhs]/i.test(bare) && !/^General$/i.test(bare)) return dateText(value, bare, from1904) ?? unreadable;
  const power = scientific.exec(bare);
  if (power !== null) return { text: scientificText(value, power) };
  if (/[0#?]E[-+]/i.test(bare)) return unreadable;
  const [, before = "", whole, fraction = "", percent = "", after = ""] = plain.exec(section) ?? [];
  if (whole === undefined) return section === bare ? { text: general(value) } : unreadable;
  const shown = percent === "" ? value : Number((value * 100).toPrecision(15));
  const [left = "", right = ""] = exact(Math.abs(shown)).split(".");
  const padded = left.padStart(count(whole), "0");
  const decimals = right.padEnd(count(fraction), "0");
  const digits = `${shown < 0 ? "-" : ""}${padded}${decimals === "" ? "" : `.${decimals}`}${percent}`;
  return { text: `${bareText(before)}${digits}${bareText(after)}`.trim() };
}

/** As Excel shows it, `1.00E+02`: the text that somebody typed may be `1E2`, and mean no number at all. */
function scientificText(value: number, [, fraction = "", sign = "", exponent = ""]: RegExpExecArray): string {
  const [digits = "", power = ""] = Number(value.toPrecision(15)).toExponential().split("e");
  const [whole = "", decimals = ""] = digits.split(".");
  const padded = decimals.padEnd(count(fraction), "0");
  const raised = power.slice(1).padStart(exponent.length, "0");
  const mark = power.startsWith("-") ? "-" : sign.replace("-", "");
  return `${whole}${padded === "" ? "" : `.${padded}`}E${mark}${raised}`;
}

/** Of the 17 digits that a workbook stores of `1.1` those that Excel knows: 15. */
function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Never with an exponent: what is so large or small has no digits that a format would show. */
function exact(value: number): string {
  const text = general(value);
  return text.includes("e")
    ? value
        .toFixed(20)
        .replace(/(?<!0)0+$/, "")
        .replace(/\.$/, "")
    : text;
}

/** How many digits a format always shows. */
function count(digits: string): number {
  return digits.replaceAll(/[^0]/g, "").length;
}

function bareText(literals: string): string {
  return literals.replaceAll(/"([^"]*)"|\\(.)/g, "$1$2");
}

const day = 86_400;
/** Of 9999-12-31, the last day that Excel knows. */
const lastDay = 2_958_465;

/** `2019-03-18`, `2019-03-18T10:30:00` or `10:30:00`; Excel's 29 February 1900 (day 60) never was. */
function dateText(value: number, format: string, from1904: boolean): NumberText | undefined {
  const seconds = Math.round(value * day);
  const days = Math.floor(seconds / day);
  if (value < 0 || days > lastDay || (!from1904 && days === 60)) return undefined;
  const hasTime = seconds % day !== 0;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const [date = "", time = ""] = new Date(epoch + seconds * 1000).toISOString().split(/[T.]/);
  if (!/[yd]/i.test(format) && /[hs]/i.test(format) && days === 0) return { text: time };
  return { text: hasTime ? `${date}T${time}` : date };
}
