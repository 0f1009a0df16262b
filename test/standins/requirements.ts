import { row, sheet, workbook } from "../read/workbook.js";
import { globals, namespaces, tagsOf } from "./code-pages.js";
import { commands, parameters } from "./query.js";

type Sentence = readonly [section: string, text: string];

/**
 * The Status values by subsection of 2.2.3.177: `G` and `I` are scopes, `!` has a resolution;
 * a resolution that the sentences do not state in the usual way is `?`.
 */
const statuses: Readonly<Record<number, string>> = {
  1: "1 2",
  2: "1 2! 3! 4!",
  3: "1G 2I! 3I! 5I! 6G! 9G! 10G! 11G 12G",
  4: "1G 3I 4I! 6G! 9G! 10G! 11G",
  5: "1G 6G! 9G! 10G! 11G! 12G",
  6: "1G 2I 3I 4I! 5I! 6G! 9G! 10G! 11G",
  7: "1G 2I! 3I! 4G!",
  8: "1G 2IG 3G 4G 5G 6IG 7G 8I 9G 10I 11I 12G 14I 15I 16I 17I 18G 155G 156G",
  9: "1G 2I! 3G! 4G!",
  10: "1I! 2I! 3G 4I! 5G! 7I!",
  11: "1G! 2G! 3G! 4G! 5G! 6G! 7G! 8G!",
  12: "1 2? 3? 4? 5 6? 7 8? 160 161 162? 163? 173 174 175",
  13: "1G 2I! 3G! 4G! 5G! 6G! 7G! 8G! 10G! 11G! 12! 13G! 14G! 173 174 175",
  15: "1 2 3 4 5 6 7",
  17: "1G 3G! 4IG! 5G! 6I! 7I! 8I! 9I! 12G! 13I! 14I? 15I! 16G!",
  18: "1G 2G! 3I! 4I! 5I! 6I! 7I! 8I! 9I! 10I! 11I! 12I! 13I! 14I! 15I! 16I! 17I!",
};

function statusSentences(): Sentence[] {
  const said = Object.entries(statuses).flatMap(([number, values]) =>
    values.split(" ").flatMap((one): Sentence[] => {
      const [, value = "", scopes = "", mark] = /^(\d+)([GI]*)(.?)$/.exec(one) ?? [];
      // The source has one scope in two spellings, and two scopes in one sentence.
      const scope = [...scopes].map(
        (letter) => ({ G: "Global", I: Number(value) % 2 ? "Item" : "Items" })[letter],
      );
      const when = scopes === "" ? "" : `[When the scope is] ${scope.join(" or ")}, `;
      const meaning =
        number === "15"
          ? `Value ${value} means this.`
          : `${when}[the meaning of the status value] ${value} [is] this.`;
      const resolution = mark === "!" ? "Do that." : "None.";
      return [meaning, `[the resolution of status value ${value} for the client is] ${resolution}`].map(
        (text): Sentence => [`2.2.3.177.${number}`, `[In Status] ${text}`],
      );
    }),
  );
  return [...said, ["2.2.3.177.14", "[In Status] SendMail has values for all commands alone."]];
}

const policies = { "2.2.2.54.1": [1, 2, 3, 4, 5, 1, 2, 3, 4], "2.2.2.54.2": [1, 2, 3], "2.2.2.54.3": [1, 2] };

function tokenSentences(): Sentence[] {
  const tags = tagsOf(10, 12, 25).map(({ page, tag, token, versions }) => {
    // As the source has them, damaged: a note within a name, a name beside a token, spaces lost.
    const note = tag === "Availability" ? " - see note 1 following this table" : "";
    const words = tag === "NickName" ? "AccountName " : "";
    const space = page === 25 ? "" : " ";
    return `[In Code Page ${page}: ${namespaces[page]}]${space}[Tag name]${space}${tag}${note} [Token] ${words}${token} [supports protocol versions]${space}${versions}`;
  });
  const pages = namespaces.map(
    (name, page) => `[Code page] ${page}${page > 17 ? "" : " "}[that indicates] [XML namespace] ${name}`,
  );
  const tokens = globals.map(
    ([value, name]) => `[a global WBXML token] ${value} [for Token name] ${name}, of WBXML.`,
  );
  return [...tokens, ...pages, ...tags].map((text): Sentence => ["2.1.2.1", text]);
}

function querySentences(): string[] {
  return [
    // The source leaves a command out, and misspells one.
    ...commands
      .filter(([, name]) => name !== "FolderUpdate")
      .map(
        ([code, name]) =>
          `[The numeric code of command] ${name === "Settings" ? "Setting" : name} [is] ${code}.`,
      ),
    ...parameters.map(([tag, name]) => `[Tag value of] ${tag} [corresponds to parameter name] ${name}.`),
    ...["SaveInSent [value is] 0x01", "SaveInSent [value is] 0x01", "AcceptMultiPart [value is] 0x02"].map(
      (flag) => `[When flag] ${flag}, [it does] this.`,
    ),
    "[In Base64 Encoded Query Value] This [protocol version] value SHOULD&lt;1&gt; be 141, 160 or 161.",
    "[In Base64 Encoded Query Value] This [protocol version] value MAY&lt;2&gt; be 140 [or 121].",
    ...[401, 403, 404, 451, 456, 457, 500, 503, 507].map((code) => `[Status code] ${code} X [is] this.`),
  ];
}

/** A requirement a row: an id, the section, the sentence. */
function book(sentences: readonly Sentence[]): Uint8Array {
  const rows = sentences.map(([section, text], at) => row(at + 4, [`R${at}`, section, text]));
  const head = row(3, ["Req ID", "Doc Sect", "Description"]);
  return workbook([
    ["Introduction", sheet(row(1, ["Facts, a sentence each"]))],
    ["Requirements", sheet([head, ...rows].join(""))],
  ]);
}

/** A text may stand in several runs. */
const shared = (text: string) => `<si><r><t>${text.slice(0, 9)}</t></r><r><t>${text.slice(9)}</t></r></si>`;

export const requirementBooks: Readonly<Record<string, () => Uint8Array>> = {
  "MS-ASCMD": () => book(statusSentences()),
  "MS-ASPROV": () =>
    book(
      Object.entries(policies).flatMap(([section, values]) =>
        values.map((value): Sentence => [section, `[In Status] Value ${value} means this.`]),
      ),
    ),
  "MS-ASWBXML": () => book(tokenSentences()),
  "MS-ASHTTP": () =>
    workbook([["Requirements", sheet("")]], {
      "xl/sharedStrings.xml": `<sst>${querySentences().map(shared).join("")}</sst>`,
    }),
};
