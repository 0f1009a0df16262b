import pc from "picocolors";

export type Colors = ReturnType<typeof pc.createColors>;

/** Colours, or the same functions doing nothing. */
export function colorsFor(wanted: boolean): Colors {
  return pc.createColors(wanted);
}
