import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Cells by name as a workbook stores them: `<v>` with its attributes, or a whole text. */
export function sheet(rows: string, after = ""): string {
  return `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A row of texts and numbers from column A on; an empty text is no cell. */
export function row(number: number, values: readonly (string | number)[], attributes = ""): string {
  const cells = values.map((value, index) => {
    const name = `${String.fromCharCode(65 + index)}${number}`;
    if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
    return value === "" ? "" : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}" ${attributes}>${cells.join("")}</row>`;
}

/** A workbook of sheets, each with what its entry in the workbook says beside its name, and other parts by name. */
export function workbook(
  sheets: readonly (readonly [name: string, xml: string, attributes?: string])[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const entries = sheets.map(
    ([name, , attributes = ""], at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}" ${attributes}/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const files: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="r"><sheets>${entries.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(sheets.map(([, xml], at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
