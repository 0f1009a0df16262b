// Put in by the build of the command line; not there where the sources or the library run by themselves.
declare const GENERATOR_HASH: string | undefined;
declare const TOOL_VERSION: string | undefined;

/**
 * Names the generator by its content (sha256, lower-case hexadecimal): it changes with every change that could
 * change an output. Undefined outside the bundled command line.
 */
export const generatorHash: string | undefined =
  typeof GENERATOR_HASH === "undefined" ? undefined : GENERATOR_HASH;

/** The version of the tool's package. It stands in no output, or every upgrade of the tool would be drift. */
export const toolVersion: string = typeof TOOL_VERSION === "undefined" ? "unbuilt" : TOOL_VERSION;
