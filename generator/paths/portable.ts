/** Names of devices on Windows, which no file may have, whatever comes after the first dot (Win32, "Naming Files"). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/**
 * What keeps a path from being a file's place within a folder, on every system that a checkout may come to.
 *
 * @param path with `/` between folders
 * @returns what is wrong; undefined where nothing is
 */
export function pathFault(path: string): string | undefined {
  const segments = path.split("/");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "it is absolute";
  if (segments.includes("..")) return "it leads out of the folder (..)";
  if (segments.some((segment) => segment === "" || segment === "."))
    return "a folder of it has no name of its own";
  for (const segment of segments) {
    if (/[\\<>:"|?*]|\p{C}/u.test(segment)) return `${segment} has a character that not every system allows`;
    if (/[. ]$/.test(segment)) return `${segment} ends in a dot or a space, which Windows takes off`;
    if (device.test(segment.split(".")[0]?.trimEnd() ?? ""))
      return `${segment} is the name of a device on Windows`;
  }
  return undefined;
}

/** A path as systems compare it that take no notice of case: two that are the same so are one file there. */
export function foldedPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
