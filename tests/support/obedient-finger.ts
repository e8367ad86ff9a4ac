import type { CaptureEvent, FingerprintScanner } from '../../drivers/fingerprint/port.ts';

/** The same scanner, with a person at it who does what the prompts say. */
export function obediently(
  scanner: FingerprintScanner,
  finger: { place(): void; lift(): void },
): FingerprintScanner {
  return {
    id: scanner.id,
    capabilities: () => scanner.capabilities(),
    condition: () => scanner.condition(),
    onCondition: (listener) => scanner.onCondition(listener),
    close: () => scanner.close(),
    async *capture(request, signals): AsyncGenerator<CaptureEvent> {
      for await (const event of scanner.capture(request, signals)) {
        if (event.kind === 'prompt' && event.prompt === 'place') finger.place();
        if (event.kind === 'prompt' && event.prompt === 'lift') finger.lift();
        yield event;
      }
    },
  };
}

/** Lets a little real time pass, for peers that live in it. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
