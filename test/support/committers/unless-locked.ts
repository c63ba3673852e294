/** Another process held SQLite for too long: the door says 503 then, and the phone comes again. */
export const unlessLocked = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY") return null;
    throw error;
  }
};
