import { walkXml } from "../elements.js";
import type { Budget } from "../limits.js";
import type { Parts } from "../zip.js";

export interface SheetPart {
  readonly name: string;
  /** The part's name in the package. */
  readonly path: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Dates count from 1904-01-01. */
  readonly from1904: boolean;
}

/** The part of a workbook that has its sheets; every program writes it there. */
export const workbookPart = "xl/workbook.xml";

/** The sheets of a workbook in their order (ECMA-376 part 1, section 18.2); charts are none. */
export function readWorkbook(xml: Uint8Array, parts: Parts, budget: Budget): Workbook {
  const related = relatedParts(workbookPart, parts, budget);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const [, id = ""] = Object.entries(attributes).find(([key]) => /:id$/.test(key)) ?? [];
      const part = related.get(id);
      if (part?.type === "worksheet" || part === undefined)
        sheets.push({
          name: attributes.name ?? "",
          path: part?.path ?? "",
          hidden: /hidden$/i.test(attributes.state ?? ""),
        });
    },
  });
  return { sheets, from1904 };
}

/** The parts that a part refers to by id, with the last word of the relation's type (ECMA-376 part 2, section 9.3). */
export function relatedParts(
  part: string,
  parts: Parts,
  budget: Budget,
): ReadonlyMap<string, { readonly path: string; readonly type: string }> {
  const related = new Map<string, { readonly path: string; readonly type: string }>();
  const xml = parts(part.replace(/[^/]*$/, "_rels/$&.rels"));
  if (xml === undefined) return related;
  walkXml(xml, budget, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      related.set(Id, { path: resolved(part, Target), type: Type.slice(Type.lastIndexOf("/") + 1) });
    },
  });
  return related;
}

function resolved(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
