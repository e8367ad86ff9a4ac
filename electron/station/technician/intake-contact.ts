/** What the exchanges with the intake tell by the way: when it answered last, and how far the clocks are apart. */
export class IntakeContact {
  lastAnswerAt: number | null = null;
  clockOffsetMs: number | null = null;
  /** Called after each comparison of the clocks. */
  onCompared: () => void = () => {};

  answered(at: number): void {
    this.lastAnswerAt = at;
  }

  /** Our clock against theirs; half of the way there and back is taken off. */
  compareClocks(askedAt: number, answeredAt: number, theirs: string): void {
    this.clockOffsetMs = (askedAt + answeredAt) / 2 - Date.parse(theirs);
    this.onCompared();
  }
}
