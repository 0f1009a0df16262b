/**
 * What of the library depends on nothing but its arguments: all that a closed spec.ts may import (see `spec/closed.ts`), which
 * so need not wait for the rest.
 */
export { z } from "zod";
export { headerLines } from "./emit/header.js";
export * from "./kinds/index.js";
export { versionAccessor } from "./kinds/version-accessors.js";
export { literal } from "./print/literal.js";
export { defineSpec } from "./spec/define.js";
