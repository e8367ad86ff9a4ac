/** A DataMatrix of a photographer is longer than anything a person scans by mistake (a coupon's EAN has 13 digits). */
const shortestCode = 20;
const longestCode = 4_096;

/**
 * Collects what a reader sends, character by character, until its end of line, and says only whether it can be a
 * photographer's code. The characters are forgotten at once.
 */
export class ScanLine {
  #length = 0;

  /** True when this character ends a code. */
  take(character: string): boolean {
    if (character === '\r' || character === '\n' || character === 'Enter') {
      const isCode = this.#length >= shortestCode && this.#length <= longestCode;
      this.#length = 0;
      return isCode;
    }
    this.#length += 1;
    return false;
  }

  /** A pause: what came before was typed or broken off. */
  reset(): void {
    this.#length = 0;
  }
}
