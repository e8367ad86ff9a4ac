/** Who waited longer for an answer cannot say when it was given. */
const longestMs = 60_000;

/** What the exchanges with the intake tell by the way: when it took a request last, and how far the clocks are apart. */
export class IntakeContact {
  lastAnswerAt: number | null = null;
  clockOffsetMs: number | null = null;
  /** Called after each comparison of the clocks. */
  onCompared: () => void = () => {};

  answered(at: number): void {
    this.lastAnswerAt = at;
  }

  /** Our clock against theirs; half of the way there and back is taken off. What is no time, or took long, compares nothing. */
  compareClocks(askedAt: number, answeredAt: number, theirs: string): void {
    const time = Date.parse(theirs);
    if (Number.isNaN(time) || answeredAt - askedAt > longestMs) return;
    this.clockOffsetMs = (askedAt + answeredAt) / 2 - time;
    this.onCompared();
  }
}
