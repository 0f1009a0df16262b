/** `ErrorCode` → `error-code`, the table's module. */
export function moduleName(table: string): string {
  return table
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** `ErrorCode` → `errorCode`, the beginning of the table's constants. */
export function constantName(table: string): string {
  return table.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (head) => head.toLowerCase());
}

/** The name of the type of the values that the document knows. */
export function knownType(table: string, open: boolean | undefined): string {
  return open ? `Known${table}` : table;
}
