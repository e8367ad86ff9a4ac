import { type CounterName, counterName, minutesCounter } from '../../../domain/counters/counter.ts';
import type { PhotoReason } from '../../../domain/photo/reason.ts';
import { standardDisplay } from '../../../domain/session/display.ts';
import type { DraftHead } from '../session/draft.ts';

/** What a completed session adds to the counters of its hour. */
export function countsOfSession(head: DraftHead, now: number): CounterName[] {
  return counterName
    .array()
    .parse([
      'completed',
      minutesCounter((now - head.startedAt) / 60_000),
      `language:${head.language}`,
      ...settings(head),
      ...photo(head),
      ...[...leftToCounter(head)].map((reason) => `counter:${reason}`),
    ]);
}

function settings({ display, voice }: DraftHead): string[] {
  const { textSize, contrast, seated } = standardDisplay;
  return [
    ...(display.textSize === textSize ? [] : [`setting:text-${display.textSize}`]),
    ...(display.contrast === contrast ? [] : [`setting:contrast-${display.contrast}`]),
    ...(display.seated === seated ? [] : ['setting:seated']),
    ...(voice.spoken ? ['setting:spoken'] : []),
    ...(voice.screenOff ? ['setting:screen-off'] : []),
  ];
}

function photo({ photo: taken, photoTries, photoRefusals }: DraftHead): string[] {
  if (!taken) return [];
  const refusals = (reasons: readonly PhotoReason[]) => [
    ...new Set([...photoRefusals, ...reasons].map((reason) => `refusal:${reason}`)),
  ];
  if (taken.state === 'counter') return ['photo:at-counter', ...refusals([])];
  const first = photoTries === 1 && taken.record.report.verdict === 'ok';
  return [first ? 'photo:first-try' : 'photo:later-try', ...refusals(taken.record.report.reasons)];
}

function leftToCounter({ photo: taken, fingers, signature }: DraftHead): Set<string> {
  return new Set(
    [taken, ...fingers, signature].flatMap((capture) =>
      capture?.state === 'counter' ? [capture.reason] : [],
    ),
  );
}
