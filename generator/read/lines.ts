/** Where the places of a text are, in lines and columns, asked for in any order. */
export class Lines {
  readonly #starts: number[] = [];

  constructor(lines: readonly string[]) {
    let start = 0;
    for (const line of lines) {
      this.#starts.push(start);
      start += line.length + 1;
    }
  }

  /** Both count from 1, the column in UTF-16 code units. */
  at(index: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: index - (this.#starts[low] as number) + 1 };
  }
}
