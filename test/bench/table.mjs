/** Whether a line passes its limit; what rounds to the limit does not. */
export function isOver({ median, limit }) {
  return limit !== undefined && median > limit + 0.005;
}

/** The lines as a table: what was measured, against which floor, the ratios, the limit, and OVER where it is passed. */
export function tableText(lines) {
  const number = (value) => (value === undefined ? "" : value.toFixed(value >= 100 ? 0 : 2));
  const rows = lines.map((one) => [
    one.name,
    one.floor,
    number(one.median),
    number(one.fastest),
    one.limit === undefined ? "" : String(one.limit),
    one.stretch === undefined ? "" : String(one.stretch),
    [isOver(one) ? "OVER" : "", one.note ?? ""].filter((text) => text !== "").join("; "),
  ]);
  const header = ["measured", "floor", "median", "fastest", "limit", "stretch", ""];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
