import { describe, expect, it } from "vitest";
import { proposalOf, table } from "./tables.js";

const remarks = async (text: string) => (await proposalOf(text)).tables[0]?.remarks ?? "";
const coded = (header: string, ...values: readonly string[]) =>
  table(`${header} | Name`, ...values.map((value, at) => `${value} | LAMP_${"ABCDEFGH"[at]}`));

describe("numbers that may be others", () => {
  it.each([
    [
      "a base that some say",
      coded("Value", "0x10", "11", "12", "9"),
      '"Value" says the base of some numbers only: "11"; "12" are read as decimal.',
    ],
    [
      "a suffix that some have",
      coded("Value", "10", "11h", "12h", "13h"),
      '"Value" says the base of some numbers only: "10" are read as decimal.',
    ],
    [
      "binary digits alone",
      coded("Value", "1", "10", "11", "100"),
      '"Value" has the digits 0 and 1 alone, read as decimal: if they are binary, say number({ base: 2 }).',
    ],
    [
      "places of bits",
      coded("Bit", "0", "1", "2"),
      '"Bit" is read as it stands: if its numbers are places of bits, say bit().',
    ],
    [
      "a base in the title",
      `# Hexadecimal codes\n${coded("Value", "10", "20")}`,
      '"Value" is read as decimal, under "Hexadecimal codes".',
    ],
    [
      "digits that are none of the base",
      coded("Octal", "18", "19"),
      '"Octal" is read as decimal, under "Octal".',
    ],
    [
      "values of two kinds",
      coded("Old value | New value", "1 | 10", "2 | 21"),
      'Its values are those under "Old value"; it has others under "New value".',
    ],
    [
      "values for two machines",
      coded("x86 | MIPS", "1 | 1", "7 | 10", "10 | 16"),
      'Its values are those under "x86"; it has others under "MIPS".',
    ],
    [
      "a mark that may part two",
      coded("Value", "100,200", "300"),
      '"Value" has marks within numbers: "100,200" are read as one number each.',
    ],
    [
      "what is set for a name",
      coded("Default (ms)", "30", "500", "20"),
      '"Default (ms)" is taken for the values: if its numbers are facts about the names, call the field otherwise, and say kind: "string-enum".',
    ],
  ])("are told: %s", async (_, text, words) => {
    expect(await remarks(text)).toContain(words);
  });

  it.each([
    ["the same numbers once more", coded("Value | Code", "1 | 1", "2 | 2")],
    ["facts beside what says that it is the value", coded("Value | Cycles", "1 | 10", "2 | 20")],
    ["numbers that several share", coded("Value | Status code", "1 | 400", "2 | 400")],
    ["a title that says a base, over digits in it", `# Hex codes\n${coded("Hex", "10", "20")}`],
    ["marks between thousands", coded("Value", "1,024", "10,001", "7")],
    ["one digit is the same in all bases", coded("Value", "0", "9", "0xC")],
    ["another digit is among them", coded("Value", "1", "10", "11", "20")],
    ["two of one digit, and one of two", coded("Value", "0", "1", "10")],
  ])("are not told: %s", async (_, text) => {
    expect(await remarks(text)).toBe("");
  });
});

describe("the header", () => {
  it("that reads like a row is told", async () => {
    expect(await remarks(table("1 | OIL", "2 | GAS", "3 | WAX"))).toBe(
      'The header, "1 | OIL", reads like a row, and is none here.',
    );
  });

  it("that is the first row is told", async () => {
    const rows = ["Name | Meaning", "LAMP_OIL | It burns.", "LAMP_GAS | It glows."];
    expect(await remarks(table(" | ", ...rows))).toBe(
      'The first row, "Name | Meaning", may be the header: if so, say headerRows: 1.',
    );
    expect(await remarks(table(" | ", "LAMP_WAX | It drips.", ...rows.slice(1)))).toBe("");
  });
});

describe("rows of another length than the header", () => {
  const html = (...rows: readonly string[]) =>
    `<table><tr><th>Code<th>Name<th>Use${rows.map((row) => `\n<tr><td>${row.replaceAll(" ", "<td>")}`).join("")}</table>`;

  it("that are short are told, in Markdown too", async () => {
    const said = 'Rows to look at: "2" has 2 of 3 cells (line 3).';
    expect(await remarks(html("1 OIL a", "2 b", "3 WAX c"))).toBe(said);
    const markdown = table("Code | Name | Use", "1 | OIL | a", "2 | b", "3 | WAX | c");
    expect(await remarks(markdown)).toBe(said.replace("3)", "5)"));
    expect(await remarks(markdown.replace("| b |", "| b | |"))).toBe("");
  });

  it("that are long are told by their cells under no header", async () => {
    expect(await remarks(html("1 OIL a", "2 GAS b c", "3 WAX d"))).toBe(
      "Cells stand under no header: column 4 (line 3).",
    );
    expect(await remarks(html("1 OIL a b", "2 GAS b c"))).toBe("Cells stand under no header: column 4.");
  });
});

it("a table that may go on with the one before is told, with its header or none", async () => {
  const row = (...cells: readonly string[]) => `<tr><td>${cells.join("<td>")}`;
  const first = `<table><tr><th>Code<th>Name${row("1", "OIL")}${row("2", "GAS")}</table>`;
  const second = `${row("3", "WAX")}${row("4", "LED")}</table>`;
  const said = async (text: string) => (await proposalOf(text)).tables[1]?.remarks;
  const words = "It may go on with table 1, which stands right before it.";
  expect(await said(`${first}<table><tr><th>Code<th>Name${second}`)).toBe(words);
  expect(await said(`${first}<table>${second}`)).toBe(words);
  expect(await said(`${first}<p>Others:</p><table>${second}`)).toBe("");
  expect(await said(`${first}<table>${second.replaceAll("</table>", row("5", "ARC", "hot"))}</table>`)).toBe(
    "",
  );
});

it("rows with nothing but their first cell are told where most have more", async () => {
  const text = table("Name | Use", "Fuels | ", "OIL | It burns.", "GAS | It glows.", "LED | It shines.");
  expect(await remarks(text)).toBe(
    'Rows with nothing but their first cell, which may be titles: "Fuels" (line 4).',
  );
  expect(await remarks(text.replace("It glows.", "").replace("It burns.", ""))).toBe("");
  // A row that is short is told as such.
  const short = await remarks(text.replace("| Fuels |  |", "| Fuels |"));
  expect(short).toBe('Rows to look at: "Fuels" has 1 of 2 cells (line 4).');
});

it("words between underlines are told where others have none", async () => {
  expect(await remarks(table("Code | Name", "1 | __init__", "2 | `_exit_`", "3 | *open*"))).toBe(
    'Underlines around words are taken for emphasis: "__init__" is "init" (line 4). Where they are a part of it, say so with errata.',
  );
  expect(await remarks(table("Code | Name", "1 | _init_", "2 | _exit_", "3 | _open_"))).toBe("");
});

it("the table's foot is told", async () => {
  const rows = ["1 OIL", "2 GAS"].map((row) => `<tr><td>${row.replace(" ", "<td>")}`).join("");
  const text = `<table><tr><th>Code<th>Name<tfoot><tr><td>3<td>Entries<tbody>${rows}</table>`;
  expect(await remarks(text)).toBe('Rows to look at: "3" stands in the table\'s foot (line 1).');
});

describe("words that may be no names", () => {
  it("are told, of a row that counts the others too", async () => {
    const codes = table("Code | Name", "1 | OIL", "2 | GAS", "3 | Removed", "4 | Obsolete", "5 | WAX");
    expect(await remarks(codes)).toContain('Names that may be none: "Removed"; "Obsolete".');
    const names = table("Name | Use", "OIL | It burns.", "GAS | It glows.", "Total | 2");
    expect(await remarks(names)).toContain('Names that may be none: "Total".');
  });

  it.each(["RSVD", "spare", "(none)", "Reserved 2", "reserviert", "réservé", "予約"])(
    "are told: %s",
    async (word) => {
      const text = table("Code | Name", "1 | OIL", `2 | ${word}`, "3 | GAS", "4 | WAX");
      expect(await remarks(text)).toContain(`Names that may be none: ${JSON.stringify(word)}.`);
    },
  );

  it("are not told of longer names", async () => {
    const codes = table(
      "Code | Name",
      "1 | OIL_REMOVED",
      "2 | TotalLamps",
      "3 | See Other",
      "4 | Total",
      "5 | Seen",
    );
    expect(await remarks(codes)).not.toContain("may be none");
  });
});

describe("cells that may stand for the one above", () => {
  it.each(['"', "\u3003", "ditto", "(as above)", '- " -', "Same as above."])("are told: %s", async (mark) => {
    const text = table("Code | Name | Use", "1 | OIL | Lamps", `2 | GAS | ${mark}`, "3 | WAX | Candles");
    expect(await remarks(text)).toBe(
      `Cells that may stand for the one above are read as they stand: ${JSON.stringify(mark)} (line 5). Correct them with errata.`,
    );
  });

  it("are not told among characters, and in sentences", async () => {
    const characters = table("Code | Name | Sign", "33 | MARK | !", '34 | QUOTE | "', "35 | HASH | #");
    expect(await remarks(characters)).toBe("");
    const sentences = table("Code | Name | Use", "1 | OIL | Lamps", "2 | GAS | The same as above, but hot.");
    expect(await remarks(sentences)).toBe("");
  });
});

describe("a list of definitions", () => {
  const list = async (...terms: readonly string[]) => {
    const items = terms.map((term) => `<dt>${term}</dt><dd>About ${term.slice(0, 2)}.</dd>`).join("");
    const page = `<!doctype html><h1>Lamp marks</h1><dl>${items}</dl>`;
    return (await proposalOf(page, "lamps.html")).tables[0]?.remarks;
  };

  it("is told where its terms have numbers that do not stand by themselves", async () => {
    const words = 'terms may be no codes: "LAMP.1-2001"; "LAMP.1-2008". If so, take the table out.';
    expect(await list("LAMP.1-2001", "LAMP.1-2008", "W99")).toContain(words);
  });

  it.each([
    ["ELAMP", "EWICK", "E2OIL"],
    ["404 Not lit", "(410) Gone", "0x1F Dim"],
    ["Not lit (404)", "Gone [410]", "Dim = 0x1F"],
  ])("is not where they are names, or have such numbers: %s", async (...terms) => {
    expect(await list(...terms)).not.toContain("list of definitions");
  });
});

describe("several names in one cell", () => {
  const named = (name: string) => table("Code | Name", "1 | LAMP_OK", `2 | ${name}`, "3 | LAMP_OUT");

  it.each(["LAMP_DIM, LAMP_LOW", "LAMP_DIM; LAMP_LOW", "LampDim or LampLow", "LAMP_DIM / LAMP_LOW"])(
    "are told: %s",
    async (name) => {
      expect(await remarks(named(name))).toContain(
        `Cells that say several names, of which one is made: "${name}". Say with an erratum which is the name.`,
      );
    },
  );

  it.each(["Dim, low", "Dim or low", "TCP/IP", "Out, LAMP_DIM", "LAMP_DIM"])(
    "are not words: %s",
    async (name) => {
      expect(await remarks(named(name))).not.toContain("several names");
    },
  );
});
