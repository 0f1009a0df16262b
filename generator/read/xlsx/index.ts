import { damaged as damagedForm } from "../damaged.js";
import type { Block, Document } from "../document.js";
import { DamagedXml, walkXml } from "../elements.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { type Parts, partsOf } from "../zip.js";
import type { Declared } from "./areas.js";
import { areaOf } from "./cell-name.js";
import { readSheet, type Shared, type Sheet } from "./sheet.js";
import { readStrings, readStyles } from "./strings.js";
import { leftOut, sheetBlocks } from "./table.js";
import { readWorkbook, relatedParts, type SheetPart, workbookPart } from "./workbook.js";

/**
 * Reads a workbook of Excel (ECMA-376, Office Open XML): each sheet is a section. What a person sees is read: numbers and
 * dates as their formats show them, the stored values of formulas, nothing that is hidden.
 *
 * @param file the path to name in places, with `/` between folders
 * @throws InputError where it is no zip archive, has no workbook in it, is damaged, or exceeds a limit
 */
export function readXlsx(file: string, bytes: Uint8Array, limits: Limits = defaultLimits): Document {
  const budget = new Budget(file, limits);
  const damaged = (why: string) => damagedForm(file, "workbook", why);
  const parts = partsOf(bytes, budget, damaged);
  try {
    const xml = parts(workbookPart);
    if (xml === undefined) throw damaged(`it has no ${workbookPart}`);
    const { sheets, from1904 } = readWorkbook(xml, parts, budget);
    if (sheets.length === 0) throw damaged(`its ${workbookPart} names no sheet`);
    const [strings, styles] = [parts("xl/sharedStrings.xml"), parts("xl/styles.xml")];
    const shared: Shared = {
      strings: strings === undefined ? [] : readStrings(strings, budget),
      styles: styles === undefined ? [] : readStyles(styles, budget),
      from1904,
    };
    const blocks = sheets.flatMap((sheet) => blocksOf(sheet, parts, shared, budget, damaged));
    return { file, format: "xlsx", lines: [], blocks };
  } catch (error) {
    if (error instanceof DamagedXml) throw damaged(error.message);
    throw error;
  }
}

function blocksOf(
  { name, path, hidden }: SheetPart,
  parts: Parts,
  shared: Shared,
  budget: Budget,
  damaged: (why: string) => Error,
): Block[] {
  const place = { file: budget.file, sheet: name, cell: "A1" };
  const heading: Block = { kind: "heading", number: null, title: name, level: 1, place };
  if (hidden) {
    const message = `The sheet "${name}" is hidden, and left out.`;
    const help = "If it is to be read, show it and save the workbook.";
    return [heading, leftOut({ code: "left-out", severity: "note", message, place, help })];
  }
  const xml = parts(path);
  if (xml === undefined) throw damaged(`it has no ${path || `part for the sheet "${name}"`}`);
  const sheet = readSheet(xml, shared, budget);
  const declared = declaredIn(path, sheet, parts, budget);
  return [heading, ...sheetBlocks(sheet, declared, place, (cells) => budget.spend("cells", cells))];
}

/** The tables that a sheet declares (section 18.5), else the rows that it filters. */
function declaredIn(path: string, { filtered, rows }: Sheet, parts: Parts, budget: Budget): Declared[] {
  const declared: Declared[] = [];
  for (const { path: part, type } of relatedParts(path, parts, budget).values()) {
    const xml = type === "table" ? parts(part) : undefined;
    if (xml === undefined) continue;
    walkXml(xml, budget, {
      open(name, { ref = "", headerRowCount = "1", totalsRowCount = "0" }) {
        const area = name === "table" ? areaOf(ref) : undefined;
        if (area === undefined) return;
        const bottom = area.bottom - Number(totalsRowCount);
        declared.push({ area: { ...area, bottom }, headerRows: Number(headerRowCount) });
      },
    });
  }
  if (declared.length > 0 || filtered === undefined) return declared;
  // Rows that were added below are filtered too, though the area does not say so.
  let { bottom } = filtered;
  for (const { row } of rows) if (row === bottom + 1) bottom = row;
  return [{ area: { ...filtered, bottom }, headerRows: 1 }];
}
