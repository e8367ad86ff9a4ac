/** Hands events from a listener to one reader, in their order. */
export class EventQueue<T> {
  readonly #waiting: T[] = [];
  #wake = () => {};

  push(event: T): void {
    this.#waiting.push(event);
    this.#wake();
  }

  /** The next event, or undefined as soon as `ended` aborts. */
  async next(ended: AbortSignal): Promise<T | undefined> {
    while (this.#waiting.length === 0 && !ended.aborted)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        ended.addEventListener('abort', () => resolve(), { once: true });
      });
    return ended.aborted ? undefined : this.#waiting.shift();
  }

  /** What nobody will read. */
  drain(): T[] {
    return this.#waiting.splice(0);
  }
}
