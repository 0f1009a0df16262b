import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { tool } from "./place.mjs";

/** Resolves the package and its parts as Metro does; throws where one is not found, or is no file that can be required. */
export function metro(place, exports) {
  const { resolve } = createRequire(import.meta.url)(tool("metro-resolver"));
  const originModulePath = join(place.folder, "client.js");
  const getPackage = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);
  const context = {
    allowHaste: false,
    assetExts: new Set(),
    sourceExts: ["js", "json"],
    customResolverOptions: {},
    dev: false,
    disableHierarchicalLookup: false,
    doesFileExist: (path) => existsSync(path) && lstatSync(path).isFile(),
    extraNodeModules: {},
    fileSystemLookup: (path) =>
      existsSync(path)
        ? { exists: true, type: lstatSync(path).isDirectory() ? "d" : "f", realPath: realpathSync(path) }
        : { exists: false },
    getPackage,
    getPackageForModule(path) {
      for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
        const found = getPackage(join(folder, "package.json"));
        if (found !== null)
          return { rootPath: folder, packageJson: found, packageRelativePath: path.slice(folder.length + 1) };
      }
      return null;
    },
    isESMImport: false,
    mainFields: ["react-native", "browser", "main"],
    nodeModulesPaths: [],
    originModulePath,
    preferNativePlatform: true,
    resolveAsset: () => null,
    resolveHasteModule: () => undefined,
    resolveHastePackage: () => undefined,
    redirectModulePath: (path) => path,
    resolveRequest: undefined,
    unstable_conditionNames: ["require", "react-native"],
    unstable_conditionsByPlatform: {},
    unstable_enablePackageExports: exports,
    unstable_logWarning: () => undefined,
  };
  const names = ["activesync-codes", ...(exports ? ["activesync-codes/common-status/label"] : [])];
  for (const name of names) {
    const { type, filePath } = resolve(context, name, "ios");
    if (type !== "sourceFile") throw new Error(`${name}: ${type}`);
    place.node(
      "--eval",
      `if (typeof require(${JSON.stringify(filePath)}).commonStatusLabel !== "function") process.exit(1)`,
    );
  }
}
