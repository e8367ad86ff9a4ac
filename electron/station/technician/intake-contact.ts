/** What the exchanges with the intake tell by the way: when it answered last, and how far the clocks are apart. */
export class IntakeContact {
  lastAnswerAt: number | null = null;
  clockOffsetMs: number | null = null;

  /** `dateHeader` has whole seconds: the offset is good to about a second. */
  heard(at: number, dateHeader: string | null): void {
    this.lastAnswerAt = at;
    const theirs = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
    if (!Number.isNaN(theirs)) this.clockOffsetMs = at - theirs - 500;
  }
}
