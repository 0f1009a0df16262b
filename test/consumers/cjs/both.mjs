import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";

const imported = { ...(await import("activesync-codes")) };
const required = createRequire(import.meta.url)("activesync-codes");
const names = Object.keys(imported).filter((name) => typeof imported[name] !== "function");
const equal = names.every((name) => isDeepStrictEqual(plain(imported[name]), plain(required[name])));
const same = names.some((name) => imported[name] === required[name]);
console.log(same ? "the same modules" : "different modules,", equal ? "equal values" : "other values");

/** A map's methods, which refuse to change it, are functions of its own module. */
function plain(value) {
  return value instanceof Map ? [...value] : value;
}
