import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { TwoSpecs } from "../../two-specs.js";

const document = "spec/ms-ascmd/common-status-codes.txt";
const lock = "spec/tide/spec.lock.json";

/** A folder outside of every project. */
function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), "spectables-outside-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("two specs", () => {
  it("are both gone through where both drift, and the printed command mends both", () => {
    const project = new TwoSpecs();
    project.edit(document, (text) => text.replace("1000 folders", "1001 folders"));
    project.edit("generated/tide/tide.ts", (text) => text.replace("Ebb = 2", "Ebb = 3"));
    const { status, stdout } = project.run(["check"]);
    expect(status).toBe(1);
    expect(stdout).toContain("CommonStatus 151 TooManyFolders: meaning reworded");
    expect(stdout).toMatch(/differs {2}generated\/tide\/tide\.ts: Tide 2 Ebb/);
    const [, command = ""] = /: npx spectables (generate .*)/.exec(stdout) ?? [];
    expect(command).toBe("generate ms-ascmd tide");
    expect(project.run(command.split(" ")).status).toBe(0);
    expect(project.run(["check"]).status).toBe(0);
  });

  it("of which one is in step are told of alike, whether it was made again or not", () => {
    const [project, twin] = [new TwoSpecs(), new TwoSpecs()];
    const edits: ((one: TwoSpecs) => void)[] = [
      (one) => one.edit(document, (text) => text.replace("1000 folders", "1001 folders")),
      (one) =>
        one.edit("spec/tide/tide.md", (text) => text.replace("The range is small", "Hardly any range")),
      (one) => one.edit("spec/tide/tide.md", (text) => text.replace("| 3 |", "| three |")),
      // The other's outputs are in step, and it comes to make one of them.
      (one) => one.edit("spec/tide/tide.md", (text) => text.replace("| three |", "| 3 |")),
      (one) =>
        one.edit("spec/tide/spec.ts", (text) =>
          text.replace("document: {", 'out: "generated/ms-ascmd",\n  document: {'),
        ),
    ];
    const statuses = edits.map((edit) => {
      const [cached, anew] = [
        [project, ["generate", "--json"]] as const,
        [twin, ["generate", "--json", "--no-cache"]] as const,
      ].map(([one, args]) => {
        edit(one);
        const { status, stdout, stderr } = one.run(args);
        return { status, stdout, stderr: stderr.replaceAll(one.folder, "") };
      });
      expect(cached).toEqual(anew);
      return cached?.status;
    });
    expect(statuses).toEqual([0, 0, 2, 0, 2]);
  });

  it("are both gone through where the first cannot be read, and the status is the graver one", () => {
    const project = new TwoSpecs();
    project.edit(document, (text) => text.replace("101 |", "1o1 |"));
    project.remove("generated/tide/index.ts");
    const { status, stdout, stderr } = project.run(["check"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error[cell-invalid]");
    expect(stdout).toMatch(/missing +generated\/tide\/index\.ts/);
    expect(project.run(["check", "tide"]).status).toBe(1);
  });

  it("one in step is said to be, beside one that is not", () => {
    const project = new TwoSpecs();
    project.remove("generated/tide/index.ts");
    const { status, stdout } = project.run(["check"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ms-ascmd: \d+ files agree/m);
    expect(stdout).toMatch(/missing +generated\/tide\/index\.ts/);
  });

  it("that come to generate one file are an error, though each is in step by itself", () => {
    const project = new TwoSpecs();
    project.edit("spec/tide/spec.ts", (text) =>
      text.replace('id: "tide",', 'id: "tide",\n  out: "generated/both",'),
    );
    expect(project.run(["generate"]).status).toBe(0);
    const twin = project.read("spec/tide/spec.ts").replace('id: "tide"', 'id: "twin"');
    for (const [file, text] of [
      ["spec.ts", twin],
      ["title.ts", project.read("spec/tide/title.ts")],
      ["tide.md", project.read("spec/tide/tide.md")],
    ] as const)
      project.write(`spec/twin/${file}`, text);
    for (const args of [["generate"], ["generate", "--no-cache"]]) {
      const { status, stderr } = project.run(args);
      expect(status).toBe(2);
      // The first file that both would write, whichever that is.
      expect(stderr).toMatch(
        /^error\[spec-invalid\] The specs tide and twin both generate generated\/both\/\w+\.ts\.$/m,
      );
    }
  });
});

describe("a spec.ts that is gone", () => {
  it("is reported while its lock is there, and generate does nothing before that is settled", () => {
    const project = new TwoSpecs();
    // The other spec.ts is run twice, after which the cache is as it will be.
    expect(project.run(["check", "ms-ascmd"]).status).toBe(0);
    project.remove("spec/tide/spec.ts");
    const before = project.snapshot(".");
    for (const args of [["check"], ["generate"]]) {
      const { status, stderr } = project.run(args);
      expect(status).toBe(2);
      expect(stderr).toContain(
        `error[spec-gone] ${lock} says what spec/tide/spec.ts has published, but there is no spec/tide/spec.ts.`,
      );
      expect(stderr).toContain("git checkout HEAD -- spec/tide/spec.ts");
    }
    expect(project.snapshot(".")).toEqual(before);
    expect(project.run(["check", "ms-ascmd"]).status).toBe(0);
    // What the message says to do where it is meant.
    const { outputs } = JSON.parse(project.read(lock)) as { outputs: Record<string, string> };
    for (const file of [...Object.keys(outputs), lock]) project.remove(file);
    expect(project.run(["check"]).status).toBe(0);
  });

  it("is reported where its folder was renamed, with the lock and without", () => {
    const project = new TwoSpecs();
    renameSync(project.path("spec/tide"), project.path("spec/ebb"));
    project.edit("spec/ebb/spec.ts", (text) => text.replace('id: "tide"', 'id: "ebb"'));
    const moved = project.run(["check"]);
    expect(moved.status).toBe(2);
    expect(moved.stderr).toContain("error[lock-invalid]");
    expect(moved.stderr).toContain('it is the lock of "tide"');
    expect(moved.stderr).toContain('the files of the old name are still in "generated/tide"');
    project.write(lock, project.read("spec/ebb/spec.lock.json"));
    project.remove("spec/ebb/spec.lock.json");
    const stayed = project.run(["check"]);
    expect(stayed.status).toBe(2);
    expect(stayed.stderr).toContain("error[spec-gone]");
    expect(stayed.stdout).toMatch(/missing +generated\/ebb\/index\.ts/);
  });
});

describe("a lock that somebody means harm with", () => {
  it("has its names shown as text that can be put into a spec.ts", () => {
    const project = new TwoSpecs();
    const names = String.raw`"names": { "__proto__": 7, "\u001b[31m\u202e\n::error::*/": 8, `;
    project.edit(lock, (text) => text.replace('"names": {', names));
    for (const args of [["check"], ["generate"]]) {
      const { status, stdout, stderr } = project.run(args);
      expect(status).toBe(2);
      expect(stderr).toContain("error[name-changed]");
      expect(stderr).toContain('removed: { ["__proto__"]: 7,');
      expect(stdout + stderr).toContain("\\u001b[31m\\u202e");
      expect(stdout + stderr).not.toMatch(/[\u001b\u202e]|^::error/m);
    }
  });
});

describe("links", () => {
  it("a folder of outputs that leads out of the project is neither read nor written", () => {
    const project = new TwoSpecs();
    const elsewhere = outside();
    writeFileSync(join(elsewhere, "tide.ts"), "somebody's own");
    project.remove("generated/tide");
    symlinkSync(elsewhere, project.path("generated/tide"));
    for (const args of [["check"], ["generate"]]) {
      const { status, stderr } = project.run(args);
      expect(status).toBe(2);
      expect(stderr).toContain("error[lock-invalid]");
      expect(stderr).toContain("which leads out of the project by a link");
    }
    expect(readFileSync(join(elsewhere, "tide.ts"), "utf8")).toBe("somebody's own");
    expect(existsSync(join(elsewhere, "index.ts"))).toBe(false);
  });

  it("a link in the place of an output is refused, and what it leads to stays as it is", () => {
    const project = new TwoSpecs();
    project.write("own.ts", "somebody's own");
    project.remove("generated/tide/tide.ts");
    symlinkSync("../../own.ts", project.path("generated/tide/tide.ts"));
    for (const args of [["check"], ["generate"]]) {
      const { status, stderr } = project.run(args);
      expect(status).toBe(2);
      expect(stderr).toContain("error[output-linked] generated/tide/tide.ts is a symbolic link");
    }
    expect(project.read("own.ts")).toBe("somebody's own");
  });

  it("a path of the lock that leads out by a link is refused", () => {
    const project = new TwoSpecs();
    const elsewhere = outside();
    writeFileSync(join(elsewhere, "x.ts"), "somebody's own");
    symlinkSync(elsewhere, project.path("link"));
    project.edit(lock, (text) => text.replace('"generated/tide/index.ts"', '"link/x.ts"'));
    for (const args of [["check"], ["generate"]]) {
      const { status, stderr } = project.run(args);
      expect(status).toBe(2);
      expect(stderr).toContain('it names "link/x.ts", which leads out of the project by a link');
    }
    expect(readFileSync(join(elsewhere, "x.ts"), "utf8")).toBe("somebody's own");
  });
});
