import type { Model } from "spectables";
import type { HttpFallback } from "./supported-by.js";

/** What must hold between the tables, and between a row and the sentence that governs all rows. */
export function checkTables({ tables }: Model): string[] {
  const commands = new Set(tables.Command?.entries.map(({ name }) => name));
  // Another revision may be read without the sentence: then nothing is to be held against it.
  const governing = tables.CommonStatus?.prose?.httpFallback?.protocolVersions as
    | readonly string[]
    | undefined;
  return (tables.CommonStatus?.entries ?? []).flatMap(({ value, protocolVersions, httpFallback }) => {
    const title = `CommonStatus ${value}`;
    const versions = protocolVersions as readonly string[];
    const fallback = httpFallback as HttpFallback | undefined;
    const ascending = versions.every(
      (version, index) => index === 0 || Number(versions[index - 1]) < Number(version),
    );
    const unknown = (fallback?.responses ?? []).filter(
      ({ command }) => command !== undefined && !commands.has(command),
    );
    return [
      ...(ascending ? [] : [`${title} has protocol versions that do not ascend: ${versions.join(", ")}.`]),
      ...versions
        .filter((version) => governing?.includes(version))
        .map(
          (version) =>
            `${title} is supported by ${version}, which gets HTTP statuses instead by the governing sentence.`,
        ),
      ...(fallback === undefined ||
      governing === undefined ||
      fallback.protocolVersions.join() === governing.join()
        ? []
        : [
            `${title} has HTTP statuses for ${fallback.protocolVersions.join(", ")}, the governing sentence for ${governing.join(", ")}.`,
          ]),
      ...unknown.map(
        ({ command }) =>
          `${title} has an HTTP response for the command ${command}, which the table of commands does not have.`,
      ),
    ];
  });
}
