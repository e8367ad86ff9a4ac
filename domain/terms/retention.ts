/** PassV §9(3), PAuswV §6a(3): what was never fetched is deleted at the latest 96 hours after capture. */
export const retentionMs = 96 * 60 * 60 * 1000;

/** The last instant (ISO 8601, UTC) at which a case captured at `capturedAt` (ISO 8601) may exist unfetched. */
export const purgeAt = (capturedAt: string): string =>
  new Date(Date.parse(capturedAt) + retentionMs).toISOString();
