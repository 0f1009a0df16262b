import { z } from "zod";

/** A name that can be a property: none that every object has. */
export const fieldName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "a name such as meaning")
  .refine((name) => !(name in Object.prototype), "a name that not every object has already");

/** Names that the generated modules use themselves. */
const used = ["Map", "Object", "ReadonlyMap", "TypeError"];

/** A name that can be a type and a file: no path. */
export const typeName = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]*$/, "a name such as ErrorCode")
  .refine((name) => !used.includes(name), "a name that the generated code does not use itself");

/** A name that can be a part of a module's name. */
export const moduleName = z.string().regex(/^[a-z][a-z0-9-]*$/, "a name such as http-fallback");

/** A name that a generated module can export. */
export const exportName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a name such as isSupported");
