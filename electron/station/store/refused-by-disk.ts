import Database from 'better-sqlite3';

/** SQLite's words for it, and the system's. */
const sqlite = /^SQLITE_(FULL|IOERR|READONLY)/;
const system: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']);

/** What a disk answers that is full, or takes nothing for another reason; it may take it again later. */
export const isRefusedByDisk = (error: unknown): boolean =>
  error instanceof Database.SqliteError
    ? sqlite.test(error.code)
    : error instanceof Error && 'code' in error && system.has(error.code);

/** For what has another time: that the disk takes nothing now is no reason to end; whatever else went wrong is. */
export function leaveToNextTime(error: unknown): void {
  if (!isRefusedByDisk(error)) throw error;
}

/** Does what has another time, or leaves it: then false. */
export function unlessRefused(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    leaveToNextTime(error);
    return false;
  }
}
