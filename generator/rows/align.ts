/** What alignment has to know of a column. */
export interface AlignableColumn {
  /** Whether a (not empty) cell text is one that the column's kind reads. */
  fits(text: string): boolean;
  /** Whether a text is the column's by its form, readable or not, so that it is never prose. */
  claims?(text: string): boolean;
  /** Takes any text, and therefore only texts that fit no other column. */
  readonly prose: boolean;
  /** Must not be empty. */
  readonly key: boolean;
}

/** The column's number (from 0) for every cell; undefined where the cell is empty. */
export type Placement = readonly (number | undefined)[];

export type Alignment =
  /** The row does not end in empty cells: it stands as it is. */
  | { readonly outcome: "full" }
  | { readonly outcome: "aligned"; readonly placement: Placement }
  | { readonly outcome: "none" }
  /** More than one placement fits: two of them. */
  | { readonly outcome: "several"; readonly examples: readonly Placement[] };

/**
 * Puts the cells of a row that ends in empty ones under the columns where they belong.
 *
 * Some extractions lose empty cells and pad the row at its end, so that later cells stand too far left.
 * A cell therefore stays where it is or moves right, the order stays, and every cell must fit the column that
 * it comes to. Every column but the key may be left empty.
 *
 * @param cells the row's texts, one per column, `""` where empty
 * @param columns the table's columns
 */
export function alignRow(cells: readonly string[], columns: readonly AlignableColumn[]): Alignment {
  if (cells.at(-1) !== "") return { outcome: "full" };
  const found = placements(cells, columns);
  const [only, other] = found;
  if (only === undefined) return { outcome: "none" };
  return other === undefined
    ? { outcome: "aligned", placement: only }
    : { outcome: "several", examples: [only, other] };
}

/**
 * Whether the kind of every column reads the cell that stands under it, empty ones aside; what another column claims
 * is no prose.
 */
export function readsInPlace(cells: readonly string[], columns: readonly AlignableColumn[]): boolean {
  return columns.every(({ fits: reads, key, prose }, index) => {
    const text = cells[index] ?? "";
    if (text === "") return !key;
    return reads(text) && !(prose && columns.some((other) => other.claims?.(text)));
  });
}

/** The row that a placement gives: one item per column, `empty` where no cell comes to it. */
export function place<T>(
  items: readonly T[],
  placement: readonly (number | undefined)[],
  width: number,
  empty: T,
): T[] {
  const row = new Array<T>(width).fill(empty);
  placement.forEach((column, index) => {
    if (column !== undefined) row[column] = items[index] as T;
  });
  return row;
}

function fits(text: string, column: AlignableColumn, columns: readonly AlignableColumn[]): boolean {
  if (!column.prose) return column.fits(text);
  return !columns.some((other) => !other.prose && other.fits(text));
}

/** At most two of the placements; dead ends are remembered, so that the time stays polynomial. */
function placements(cells: readonly string[], columns: readonly AlignableColumn[]): Placement[] {
  const found: Placement[] = [];
  const deadEnds = new Set<string>();
  const search = (index: number, from: number, placement: Placement): boolean => {
    const text = cells[index];
    if (text === undefined) {
      if (columns.slice(from).some((column) => column.key)) return false;
      found.push(placement);
      return true;
    }
    if (text === "") return search(index + 1, from, [...placement, undefined]);
    if (deadEnds.has(`${index} ${from}`)) return false;
    let reached = false;
    for (let to = from; to < columns.length && found.length < 2; to += 1) {
      const column = columns[to] as AlignableColumn;
      if (to >= index && fits(text, column, columns))
        reached = search(index + 1, to + 1, [...placement, to]) || reached;
      if (column.key) break;
    }
    if (!reached) deadEnds.add(`${index} ${from}`);
    return reached;
  };
  search(0, 0, []);
  return found;
}
