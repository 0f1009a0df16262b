import { dice } from "../dice.js";

const syllables = "ba co de fi gu ha jo ka le mi no pu ra so te vi wu xa yo zi".split(" ");

/** A table of so many codes from one on: a value and a name in a cell, and a meaning of words that there are not. */
function table(
  first: number,
  count: number,
  prefix: string,
  extra: readonly string[],
  seed: number,
): string[] {
  const roll = dice(seed);
  const word = () => Array.from({ length: 3 }, () => syllables[roll(syllables.length)]).join("");
  const rows = Array.from({ length: count }, (_, at) => {
    const value = `0x${(first + at).toString(16).toUpperCase().padStart(8, "0")}`;
    const words = Array.from({ length: 4 + roll(6) }, word).join(" ");
    return `| ${value} ${prefix}_${word()}_${at} | The ${words}.${roll(4) === 0 ? " See [**%1**](#gt_one)." : ""} |`;
  });
  return [...extra, ...rows];
}

/** Three tables of error codes, of rows enough for many edits; a few are real ones. */
export function errorCodes(): string {
  const head = (title: string) => [`| ${title} | Description |`, "| --- | --- |"];
  return [
    "# [MS-ERREF]: Error Codes",
    "## 2.1 HRESULT",
    "| Bit Range | Field |",
    "| --- | --- |",
    "| 0-10 | Facility |",
    "### 2.1.1 HRESULT Values",
    ...head("Return value/code"),
    ...table(0x80040000, 599, "E", ["| 0x00090314 SEC_I_COMPLETE_AND_CONTINUE | Half done. |"], 1),
    "## 2.2 Win32 Error Codes",
    ...head("Win32 error codes"),
    ...table(
      0x1000,
      598,
      "ERROR",
      ["| 0x00000000 ERROR_SUCCESS | Done. |", "| 0x00000000 NERR_Success | Well done. |"],
      2,
    ),
    "### 2.3.1 NTSTATUS Values",
    ...head("Return value/code"),
    ...table(
      0xc0010000,
      597,
      "STATUS",
      [
        "| 0x00000000 STATUS_SUCCESS | Done. |",
        "| 0x00000000 STATUS_WAIT_0 | The first is there. |",
        "| 0xC0000005 STATUS_ACCESS_VIOLATION | Not yours. |",
      ],
      3,
    ),
    "",
  ]
    .flatMap((line) => (line.startsWith("#") ? ["", line, ""] : [line]))
    .join("\n");
}
