import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** The path of something in a package of this folder. */
export const tool = (inside) => join(root, "test/matrix/node_modules", inside);

/** Builds and packs the generated package. */
export function pack() {
  const folder = mkdtempSync(join(tmpdir(), "matrix-pack-"));
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root });
  const args = ["pack", "--json", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(
    execFileSync("npm", args, { cwd: join(root, "generated"), encoding: "utf8" }),
  );
  return { tarball: join(folder, filename), remove: () => rmSync(folder, { recursive: true }) };
}

/** A project of its own: a copy of one under test/consumers, the packed package installed. */
export class Place {
  folder = mkdtempSync(join(tmpdir(), "matrix-"));

  constructor(name, tarball) {
    cpSync(join(root, "test/consumers", name), this.folder, { recursive: true });
    if (tarball === undefined) return;
    const target = join(this.folder, "node_modules/activesync-codes");
    mkdirSync(target, { recursive: true });
    execFileSync("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"]);
  }

  write(file, text) {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof text === "string" ? text : JSON.stringify(text));
    return this;
  }

  /** Changes texts of the client's two files. */
  edit(from, to) {
    for (const file of ["client.ts", "answers.ts"])
      this.write(file, readFileSync(join(this.folder, file), "utf8").replaceAll(from, to));
    return this;
  }

  /** Runs a program; what it prints, or an error with it. */
  run(program, ...args) {
    const options = {
      cwd: this.folder,
      encoding: "utf8",
      timeout: 120_000,
      env: { ...process.env, CI: "1", NO_COLOR: "1" },
    };
    const { status, stdout, stderr, error } = spawnSync(program, args, options);
    if (status !== 0) throw new Error(`${args.join(" ")}: ${error?.message ?? status}\n${stdout}${stderr}`);
    return stdout;
  }

  node(...args) {
    return this.run(process.execPath, ...args);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The sources in a project's own tree, in a style, as its client imports them. */
export function vendored(style, importExtension) {
  const ending = importExtension === "none" ? "" : `.${importExtension}`;
  const place = new Place("client");
  cpSync(join(root, "spec/ms-ascmd"), join(place.folder, "spec/ms-ascmd"), { recursive: true });
  rmSync(join(place.folder, "spec/ms-ascmd/spec.lock.json"));
  const file = join(place.folder, "spec/ms-ascmd/spec.ts");
  const spec = readFileSync(file, "utf8")
    // What goes over other specs is the package's.
    .replace(/\n {2}package: \{.*?\n {2}\},/s, "")
    .replace(/\n {2}lookups(?:: \{.*?\n {2}\}|: \[.*?\n {2}\])?,/s, "")
    .replace(
      '  id: "ms-ascmd",',
      `$&\n  out: "codes",\n  importExtension: "${importExtension}",\n  banner: ["/* eslint-disable */"],`,
    )
    .replace(/kind: "(?:string-)?enum",/g, `$&\n      style: "${style}",`);
  place.write("spec/ms-ascmd/spec.ts", spec).node(join(root, "dist/cli.js"), "generate");
  rmSync(join(place.folder, "spec"), { recursive: true });
  return place
    .edit('"activesync-codes"', `"./codes/index${ending}"`)
    .edit('"./client.js"', `"./client${ending}"`);
}
