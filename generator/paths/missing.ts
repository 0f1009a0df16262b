/**
 * What reading gives, or something else where there is nothing to read. Only that is forgiven: what may not be read is
 * there all the same.
 */
export function unlessMissing<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Waits for a step that another run may have taken already: what it is about may be gone. */
export async function unlessGone(step: Promise<void>): Promise<void> {
  await step.catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}
