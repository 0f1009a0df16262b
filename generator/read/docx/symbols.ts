/** Where the characters of symbol fonts stand in Unicode's private use area: code 20 at U+F020. */
const privateUse = 0xf000;

/** Of a font the characters from a code on; a blank where there is none in Unicode, or one of a drawing. */
function from(first: number, characters: string): [code: number, character: string][] {
  return [...characters].flatMap((character, index) =>
    character === " " ? [] : [[first + index, character] as [number, string]],
  );
}

/** Symbol as Adobe and Unicode map it (unicode.org, VENDORS/APPLE and VENDORS/ADOBE, symbol.txt). */
const symbol = new Map([
  [0x20, " "] as [number, string],
  ...from(
    0x21,
    "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
  ),
  ...from(0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"),
  ...from(0xf1, "〉∫"),
]);

/** Of the pictures those that stand in tables: circles, squares, arrows, ticks and crosses. */
const pictures: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  symbol,
  wingdings: new Map([
    ...from(0x6c, "● ■□"),
    ...from(0x75, "◆❖"),
    ...from(0xa7, "▪◻"),
    [0xd8, "➢"] as [number, string],
    ...from(0xdf, "←→↑↓"),
    ...from(0xe7, "←→↑↓"),
    ...from(0xfb, "✗✓☒☑"),
  ]),
  "wingdings 2": new Map([...from(0x4f, "✗✓ ☑"), [0xa3, "□"] as [number, string]]),
};

/**
 * The character of Unicode for one of a symbol font; undefined where it is not known.
 *
 * @param code in the font, or in the private use area
 */
export function symbolCharacter(font: string, code: number): string | undefined {
  return pictures[font.toLowerCase()]?.get(code >= privateUse ? code - privateUse : code);
}

/** How a character of a font is named that cannot be read. */
export function symbolName(font: string, code: number): string {
  const digits = code.toString(16).toUpperCase().padStart(4, "0");
  return `the symbol ${digits} of ${font === "" ? "a font that is not named" : `the font ${font}`}`;
}
