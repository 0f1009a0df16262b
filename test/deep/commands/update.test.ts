import { expect, it } from "vitest";
import { LocalServer, tagged } from "../../fetch/server.js";
import { document, lock, revised, tideDocument, Updating } from "./updating.js";

it("takes a changed document over with its outputs, learns what it is known by, and then asks conditionally", async () => {
  let [text, etag] = [tideDocument, '"1"'];
  const server = await LocalServer.with({
    "/tide.md": tagged(
      () => text,
      () => etag,
    ),
  });
  const project = new Updating(`download: "${server.url("/tide.md").replace("//", "//me:secret@")}"`);
  // The same content: only the lock learns the tag, and `check` has nothing to say to that.
  expect(await project.update()).toMatchObject({
    status: 0,
    written: [lock],
    fetched: [{ state: "unchanged" }],
  });
  expect(project.read(lock)).toContain('"etag": "\\"1\\""');
  const tree = project.tree();
  expect(await project.update()).toMatchObject({ status: 0, written: [] });
  expect(server.asked.at(-1)?.headers["if-none-match"]).toBe('"1"');
  expect(project.tree()).toBe(tree);
  // What stands there is not compared: it may be edited, or merged as it comes.
  const learnt = project.read(lock);
  project.edit(lock, (own) => own.replace('\\"1\\"', '\\"0\\"'));
  expect(project.run(["check", "tide"]).status).toBe(0);
  expect(project.run(["check", "--integrity", lock]).status).toBe(0);
  project.edit(lock, (own) => own.replace('"rows": 3', '"rows": 4'));
  expect(project.run(["check", "--integrity", lock]).status).toBe(1);
  project.write(lock, learnt);
  const before = project.tree();

  [text, etag] = [revised, '"2"'];
  const dry = await project.update("--dry-run");
  expect(dry).toMatchObject({ status: 0, diff: { bump: "minor" }, fetched: [{ state: "changed" }] });
  expect(project.tree()).toBe(before);
  const { status, stdout, stderr } = await project.command("update", "tide");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(`  ${document}: changed (${server.url("/tide.md")})\n`);
  expect(stdout).toContain("additive  Tide 4 Slack: new: The water stands.");
  expect(stdout + project.read(lock)).not.toContain("secret");
  expect(project.read(document)).toBe(revised);
  expect(project.read("generated/tide/tide.ts")).toContain("Slack = 4");
  expect(project.run(["check"]).status).toBe(0);
  expect(await project.update()).toMatchObject({ status: 0, written: [] });
  expect(server.asked.at(-1)?.headers["if-none-match"]).toBe('"2"');
}, 60_000);

it("makes the package anew that the spec's outputs are in", async () => {
  let text = tideDocument;
  const server = await LocalServer.with({
    "/tide.md": tagged(
      () => text,
      () => `"${text.length}"`,
    ),
  });
  const project = new Updating(`download: "${server.url("/tide.md")}"`);
  project.edit("spec/ms-ascmd/others.ts", (own) => own.replace("specs = []", 'specs = ["tide"]'));
  project.write("spec/tide/NOTICE.md", "The words are the harbour's.\n");
  expect(project.run(["generate"]).status).toBe(0);
  const readme = project.read("generated/README.md");
  text = revised;
  expect((await project.command("update")).status).toBe(0);
  expect(project.read("generated/README.md")).not.toBe(readme);
  expect(project.run(["check"]).status).toBe(0);
}, 60_000);

it("asks for the whole where the document is not the one that was fetched", async () => {
  const server = await LocalServer.with({
    "/tide.md": tagged(
      () => tideDocument,
      () => '"1"',
    ),
  });
  const project = new Updating(`download: "${server.url("/tide.md")}"`);
  await project.update();
  project.write(document, revised);
  expect(await project.update()).toMatchObject({ status: 0, fetched: [{ state: "changed" }] });
  expect(server.asked.at(-1)?.headers).not.toHaveProperty("if-none-match");
  expect(project.read(document)).toBe(tideDocument);
}, 60_000);

it("leaves the old tree whole where the table is gone, the form is another, or the server refuses", async () => {
  const answers = {
    "/moved.md": "# Tides\n\nThe table has moved.\n",
    "/page.html": "<!doctype html><title>Sorry</title><p>Come back later.",
    "/lost.md": revised.replace("| 2 | Ebb |", "| 2 | Ebbing |"),
  };
  const server = await LocalServer.with(
    Object.fromEntries(
      Object.entries(answers).map(([path, text]) => [path, (_, response) => void response.end(text)]),
    ),
  );
  const project = new Updating('download: "http://localhost/"');
  for (const [path, code] of [
    ["/moved.md", "table-not-found"],
    ["/page.html", "document-form-changed"],
    ["/lost.md", "name-changed"],
    ["/404", "fetch-failed"],
  ] as const) {
    project.edit("spec/tide/spec.ts", (text) =>
      text.replace(/download: ".*?"/, `download: "${server.url(path)}"`),
    );
    const tree = project.tree();
    const { status, codes } = await project.update();
    expect([path, status, codes]).toEqual([path, 2, [code]]);
    expect(project.tree()).toBe(tree);
  }
}, 60_000);

it("names what cannot be fetched with the way by hand, which is no error", async () => {
  const server = await LocalServer.with({
    "/about": (_, response) => void response.end("<!doctype html><p>About tides"),
  });
  const project = new Updating(`url: "${server.url("/about")}"`);
  const { status, codes, diagnostics } = await project.update();
  expect([status, codes]).toEqual([0, ["document-by-hand"]]);
  expect(diagnostics[0]?.message).toContain("By hand: save a new revision there, which people read at http");
  const both = await project.command("update");
  expect(both).toMatchObject({ status: 0 });
  expect(both.stderr).toContain("note spec/ms-ascmd/common-status-codes.txt is not fetched: no site gives");
}, 60_000);
