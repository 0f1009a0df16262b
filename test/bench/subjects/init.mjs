/**
 * What proposing every table of a large document costs, beside `generate` on what is proposed: whole processes. The
 * document is made: 2 MB of HTML with 1,262 tables of four headers, in sections of several.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cli, inTurns, line, run } from "../measure.mjs";

const count = 1_262;
const headers = [
  ["Value", "Name", "Meaning"],
  ["Code", "Meaning"],
  ["Bit", "Name", "Description"],
  ["Name", "Type", "Description"],
];
const verbs = ["opens", "shuts", "warms", "cools", "rings", "waits", "counts", "leaks"];

export async function measure(rounds = 3) {
  const folder = mkdtempSync(join(tmpdir(), "spectables-bench-"));
  try {
    writeFileSync(join(folder, "made.html"), page());
    mkdirSync(join(folder, "node_modules"));
    const anew = () => rmSync(join(folder, "generated"), { recursive: true, force: true });
    const [init, generate] = await inTurns(
      [
        () => {
          rmSync(join(folder, "spec"), { recursive: true, force: true });
          return run([cli, "init", "made.html", "--all"], { cwd: folder });
        },
        () => {
          anew();
          return run([cli, "generate"], { cwd: folder });
        },
      ],
      rounds,
    );
    const note = `${(init.median / 1000).toFixed(1)} s`;
    return [
      line(`init --all, ${count} tables`, init, "generate on what it proposes", generate, { limit: 2, note }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function page() {
  const sections = Array.from({ length: count }, (_, index) => {
    const title = index % 3 === 0 ? `<h2 id="s${index}">${index / 3 + 1} Valves of room ${index}</h2>` : "";
    return `${title}\n<p>The table that follows says what part ${index} does.</p>\n${table(index)}`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Valves</title><body>\n${sections.join("\n")}\n`;
}

function table(index) {
  const header = headers[index % headers.length];
  const rows = Array.from({ length: 5 + (index % 12) }, (_, row) =>
    cells(index % headers.length, index, row),
  );
  const html = (tag) => (row) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table>\n${html("th")(header)}\n${rows.map(html("td")).join("\n")}\n</table>`;
}

function cells(form, index, row) {
  const verb = verbs[(index + row) % verbs.length];
  const sentence = `Valve ${row} of part ${index} ${verb} before the water of the next room comes, and says so by a bell.`;
  const name = `VALVE_${index}_${verb.toUpperCase()}_${row}`;
  return [
    [row, name, sentence],
    [`0x${(row * 16).toString(16).padStart(4, "0")}`, sentence],
    [row, name, sentence],
    [name.toLowerCase(), "uint8_t", sentence],
  ][form];
}
