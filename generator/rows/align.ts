/** What alignment has to know of a column. */
export interface AlignableColumn {
  /** Whether a (not empty) cell text is one that the column's kind reads. */
  fits(text: string): boolean;
  /** Takes any text, and therefore only texts that fit no other column. */
  readonly prose: boolean;
  /** Must not be empty. */
  readonly key: boolean;
  /** Is empty nowhere in the document, as the spec.ts has it: only a cell that was lost leaves it so. */
  readonly required?: boolean;
}

/** The column's number (from 0) for every cell before the empty ones at the end. */
export type Placement = readonly number[];

export type Alignment =
  /** The row lost nothing, since it does not end in empty cells, or keeps one in the middle: it stands as it is. */
  | { readonly outcome: "full" }
  /** `others`: more placements fit, but only this one leaves no required column empty. */
  | { readonly outcome: "aligned"; readonly placement: Placement; readonly others: boolean }
  | { readonly outcome: "none" }
  /** More than one placement fits: two of them. */
  | { readonly outcome: "several"; readonly examples: readonly Placement[] };

/**
 * Puts the cells of a row that ends in empty ones under the columns where they belong.
 *
 * Some extractions lose empty cells and pad the row at its end, so that later cells stand too far left; one that
 * keeps an empty cell loses none. A cell therefore stays where it is or moves right, the order stays, and every cell
 * must fit the column that it comes to. Required columns are left empty only where there is no way to fill them all:
 * then such a cell was lost with its text. The key is never left empty.
 *
 * @param cells the row's texts, one per column, `""` where empty
 * @param columns the table's columns
 */
export function alignRow(cells: readonly string[], columns: readonly AlignableColumn[]): Alignment {
  const filled = cells.findLastIndex((text) => text !== "") + 1;
  if (filled === cells.length || cells.indexOf("") < filled) return { outcome: "full" };
  const texts = cells.slice(0, filled);
  const all = placements(texts, columns, ({ key }) => key);
  const whole =
    all.length > 1 ? placements(texts, columns, ({ key, required }) => key || required === true) : [];
  const [only, other] = whole.length > 0 ? whole : all;
  if (only === undefined) return { outcome: "none" };
  return other === undefined
    ? { outcome: "aligned", placement: only, others: all.length > 1 }
    : { outcome: "several", examples: [only, other] };
}

/** The row that a placement gives: one item per column, `empty` where no cell comes to it. */
export function place<T>(items: readonly T[], placement: Placement, width: number, empty: T): T[] {
  const row = new Array<T>(width).fill(empty);
  placement.forEach((column, index) => {
    row[column] = items[index] as T;
  });
  return row;
}

function fits(text: string, column: AlignableColumn, columns: readonly AlignableColumn[]): boolean {
  if (!column.prose) return column.fits(text);
  return !columns.some((other) => !other.prose && other.fits(text));
}

/** At most two of the placements; dead ends are remembered, so that the time stays polynomial. */
function placements(
  cells: readonly string[],
  columns: readonly AlignableColumn[],
  isFilled: (column: AlignableColumn) => boolean,
): Placement[] {
  const found: Placement[] = [];
  const deadEnds = new Set<string>();
  const search = (index: number, from: number, placement: Placement): boolean => {
    const text = cells[index];
    if (text === undefined) {
      if (columns.slice(from).some(isFilled)) return false;
      found.push(placement);
      return true;
    }
    if (deadEnds.has(`${index} ${from}`)) return false;
    let reached = false;
    for (let to = from; to < columns.length && found.length < 2; to += 1) {
      const column = columns[to] as AlignableColumn;
      if (fits(text, column, columns)) reached = search(index + 1, to + 1, [...placement, to]) || reached;
      if (isFilled(column)) break;
    }
    if (!reached) deadEnds.add(`${index} ${from}`);
    return reached;
  };
  search(0, 0, []);
  return found;
}
