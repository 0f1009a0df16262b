import { readFileSync } from "node:fs";
import { join } from "node:path";
import { metro } from "./metro.mjs";
import { Place, tool, vendored } from "./place.mjs";

const strict = { strict: true, target: "es2020", lib: ["es2020", "dom"], types: [], skipLibCheck: false };
const compilers = { "5.0": "ts50", 5.9: "ts59", 6: "ts60", 7: "ts70" };

/** Type-checks a project with a compiler. */
function check(place, version, options) {
  const compilerOptions = { ...strict, noEmit: true, ...options };
  place.write("tsconfig.json", { compilerOptions, files: ["answers.ts"] });
  return place.node(tool(`${compilers[version]}/bin/tsc`), "-p", ".");
}

const node10 = (version) => ({
  module: "commonjs",
  moduleResolution: version === "6" ? "node10" : "node",
  ...(version === "6" ? { ignoreDeprecations: "6.0" } : {}),
});
const node16 = { module: "node16", moduleResolution: "node16" };
const bundler = { module: "esnext", moduleResolution: "bundler" };

const types = (setUp, versions, type, options) =>
  versions.map((version) => ({
    setUp,
    with: `TypeScript ${version}`,
    place: (tarball) => new Place("client", tarball).write("package.json", { type }),
    run: (place) => check(place, version, typeof options === "function" ? options(version) : options),
  }));

const printing = (setUp, by, place, run) => ({ setUp, with: by, place, run, prints: true });
const packed = (name) => (tarball) => new Place(name, tarball);

/** A test of the client as Jest runs it: what it prints is held against what it is to print. */
const jestTest = (load) => `${load}
test("answers", () => {
  const decision = decide({ command: "Sync", protocolVersion: "16.1", http: 200, xml: "<Status>142</Status>" });
  expect(decision).toEqual({ next: "provision", message: "Device not provisioned" });
});
`;
const jest = (place, ...options) => place.node(...options, tool("jest/bin/jest.js"), "--rootDir", ".");
function tsJest(place) {
  const options = {
    ...strict,
    module: "commonjs",
    moduleResolution: "node",
    esModuleInterop: true,
    types: [],
  };
  place
    .edit('"./client.js"', '"./client"')
    .write("package.json", {})
    .write(
      "client.test.ts",
      `declare const test: Function, expect: Function;\n${jestTest('import { decide } from "./client";')}`,
    )
    .write("tsconfig.json", { compilerOptions: options })
    .write("jest.config.json", { transform: { "\\.ts$": tool("ts-jest") } });
  return jest(place);
}

/** A bundle is run. */
function bundled(file) {
  return (place, make) => {
    make(place);
    return place.node(file);
  };
}
function webpack(place, entry, more = {}) {
  const options = {
    mode: "production",
    target: "node",
    entry,
    output: { path: place.folder, filename: "bundle.cjs" },
    ...more,
  };
  place.write(
    "build.cjs",
    `require(${JSON.stringify(tool("webpack"))})(${JSON.stringify(options).replace('"TS"', "/\\.ts$/")}, (error, stats) => {
    if (error || stats.hasErrors()) { console.error(error ?? stats.toString()); process.exit(1); } });`,
  );
  return bundled("bundle.cjs")(place, () => place.node("build.cjs"));
}
function vite(place) {
  place.write(
    "build.mjs",
    `import { build } from ${JSON.stringify(tool("vite/dist/node/index.js"))};
    await build({ configFile: false, logLevel: "error", ssr: { noExternal: true }, build: { ssr: "answers.ts", outDir: "out" } });`,
  );
  return bundled("out/answers.js")(place, () => place.node("build.mjs"));
}
/** A pattern is no JSON: `test` is replaced by one. */
const tsLoader = {
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: "TS", loader: tool("ts-loader") }] },
};
function webpackTs(place) {
  place.write("tsconfig.json", {
    compilerOptions: { ...strict, module: "esnext", moduleResolution: "bundler", noEmit: false },
    files: ["answers.ts"],
  });
  return webpack(place, "./answers.ts", tsLoader);
}

const nodes = { 20: process.execPath, 22: tool("n22/bin/node"), 24: tool("n24/bin/node") };
const endings = (place) => place.edit('"./client.js"', '"./client.ts"');

/** Every set-up, as it was tried: from the packed package, then from sources in the project's own tree. */
export const cells = [
  ...types("`moduleResolution: node`", ["5.0", "5.9", "6"], "commonjs", node10),
  {
    setUp: "`moduleResolution: node`",
    with: "TypeScript 7",
    why: "TypeScript 7 has removed it: use `bundler` or `node16`",
  },
  ...types("`node16` in a CommonJS program", ["5.0", "5.9", "6", "7"], "commonjs", node16),
  ...types("`node16` in an ES module", ["5.0", "5.9", "6", "7"], "module", node16),
  ...types("`moduleResolution: bundler`", ["5.0", "5.9", "6", "7"], "module", bundler),
  ...types("Next's `pages`, by the tsconfig.json that Next writes", ["5.9"], "commonjs", {
    ...bundler,
    lib: ["dom", "dom.iterable", "esnext"],
    allowJs: true,
    skipLibCheck: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    isolatedModules: true,
    jsx: "preserve",
  }),
  ...Object.entries(nodes).flatMap(([version, node]) => [
    printing("Node, `require`", `Node ${version}`, packed("client-cjs"), (place) =>
      place.run(node, "answers.js"),
    ),
    printing("Node, `import`", `Node ${version}`, packed("client-cjs"), (place) => {
      const text = readFileSync(join(place.folder, "client.js"), "utf8");
      const imported = text.replace(/^const (\{.*?\}) = require\((.*?)\);/s, "import $1 from $2;");
      place.write("client.mjs", imported.replace("module.exports =", "export"));
      const answers = readFileSync(join(place.folder, "answers.js"), "utf8");
      place.write(
        "answers.mjs",
        answers.replace(/^const (\{.*?\}) = require\(.*?\);/, 'import $1 from "./client.mjs";'),
      );
      return place.run(node, "answers.mjs");
    }),
  ]),
  ...["22", "24"].map((version) =>
    printing("Node's type stripping", `Node ${version}`, packed("client"), (place) =>
      endings(place).run(nodes[version], "answers.ts"),
    ),
  ),
  printing("Deno", "npm package `deno`", packed("client"), (place) =>
    endings(place)
      .write("package.json", { type: "module", dependencies: { "activesync-codes": "*" } })
      .run(tool("deno/deno"), "run", "--no-prompt", "--node-modules-dir=manual", "answers.ts"),
  ),
  printing("Bun", "npm package `bun`", packed("client"), (place) =>
    place.run(tool("bun/bin/bun.exe"), "answers.ts"),
  ),
  printing("Vite", "7, built for Node", packed("client"), vite),
  printing("webpack, CommonJS", "5", packed("client-cjs"), (place) => webpack(place, "./answers.js")),
  {
    setUp: "Jest, CommonJS",
    with: "30",
    place: packed("client-cjs"),
    run: (place) =>
      jest(
        place
          .write("jest.config.json", {})
          .write("client.test.js", jestTest('const { decide } = require("./client.js");')),
      ),
  },
  {
    setUp: "Jest, ES modules",
    with: "30",
    place: packed("client-cjs"),
    run: (place) => {
      place.write("jest.config.json", { testMatch: ["**/*.test.mjs"], moduleFileExtensions: ["mjs", "js"] });
      place.write(
        "client.test.mjs",
        'import { parseCommonStatus } from "activesync-codes";\ntest("parses", () => expect(parseCommonStatus("142")).toBe(142));\n',
      );
      return jest(place, "--experimental-vm-modules");
    },
  },
  { setUp: "ts-jest", with: "29 on Jest 30", place: packed("client"), run: tsJest },
  {
    setUp: "Metro's resolver",
    with: "with `exports`",
    place: packed("client-cjs"),
    run: (place) => metro(place, true),
  },
  {
    setUp: "Metro's resolver",
    with: "without `exports`",
    place: packed("client-cjs"),
    run: (place) => metro(place, false),
  },
  ...["5.0", "5.9", "6", "7"].map((version) => ({
    setUp: 'Sources, enums, imports in `"js"`: `nodenext`, lib ES2020',
    with: `TypeScript ${version}`,
    place: () => vendored("enum", "js"),
    run: (place) =>
      check(place, version, { module: "nodenext", moduleResolution: "nodenext", lib: ["es2020", "dom"] }),
  })),
  {
    setUp: 'Sources, enums, imports in `"none"`: ts-jest',
    with: "29 on Jest 30",
    place: () => vendored("enum", "none"),
    run: tsJest,
  },
  printing(
    'Sources, enums, imports in `"none"`: webpack with ts-loader',
    "5",
    () => vendored("enum", "none"),
    webpackTs,
  ),
  printing(
    'Sources, enums, imports in `"ts"`: Deno',
    "npm package `deno`",
    () => vendored("enum", "ts"),
    (place) => place.run(tool("deno/deno"), "run", "--no-prompt", "answers.ts"),
  ),
  ...["22", "24"].map((version) =>
    printing(
      'Sources, objects, imports in `"ts"`: type stripping',
      `Node ${version}`,
      () => vendored("const", "ts"),
      (place) => place.run(nodes[version], "answers.ts"),
    ),
  ),
  ...["5.9", "7"].map((version) => ({
    setUp: 'Sources, objects, imports in `"ts"`: `erasableSyntaxOnly`',
    with: `TypeScript ${version}`,
    place: () => vendored("const", "ts"),
    run: (place) =>
      check(place, version, { ...bundler, allowImportingTsExtensions: true, erasableSyntaxOnly: true }),
  })),
];
