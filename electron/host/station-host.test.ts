import { expect, test } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import type { ToStation } from '../../domain/station-api/messages.ts';
import { StationHost } from './station-host.ts';
import type { StationProcess } from './station-process.ts';

/** Stations that say nothing by themselves. */
function silentStations() {
  const clock = new ManualClock(0);
  const started: { got: ToStation[]; say: (message: unknown) => void; killed: boolean }[] = [];
  const spawn = (): StationProcess => {
    const got: ToStation[] = [];
    let listener: (message: unknown) => void = () => {};
    let exit = () => {};
    const one = { got, say: (message: unknown) => listener(message), killed: false };
    started.push(one);
    return {
      post: (message) => got.push(message),
      onMessage: (given) => {
        listener = given;
      },
      onExit: (given) => {
        exit = given;
      },
      pid: started.length,
      kill: () => {
        one.killed = true;
        exit();
      },
    };
  };
  const host = new StationHost({ spawn, clock, onEvent: () => {} });
  return { clock, started, host };
}

test('a station that no longer answers is killed and started again, with the session’s key', () => {
  const { clock, started } = silentStations();
  const [first] = started;
  first?.say({ kind: 'ready' });
  first?.say({ kind: 'hold-key', sessionKey: Uint8Array.of(7) });
  for (let second = 0; second < 60; second += 2) {
    clock.advance(2_000);
    first?.say({ kind: 'alive' });
  }
  expect(started).toHaveLength(1);
  clock.advance(18_000);
  expect(first?.killed).toBe(true);
  clock.advance(0);
  expect(started).toHaveLength(2);
  expect(started[1]?.got[0]).toEqual({ kind: 'start', sessionKey: Uint8Array.of(7), afterEnd: true });
});

test('a call to a station that hangs is answered when it is killed', async () => {
  const { clock, started, host } = silentStations();
  started[0]?.say({ kind: 'ready' });
  const answer = host.call('snapshot.get', null);
  clock.advance(20_000);
  expect(await answer).toMatchObject({ ok: false, failure: { code: 'station-away' } });
});

test('each station is told of the touch screen; what ended the one before is written down by the next', () => {
  const { clock, started, host } = silentStations();
  expect(started[0]?.got).toEqual([{ kind: 'start', sessionKey: null, afterEnd: false }]);
  host.tellTouch(true);
  host.tellTouch(true);
  host.tellHelp('reload-screen');
  expect(started[0]?.got.slice(1)).toEqual([
    { kind: 'touch', isThere: true },
    { kind: 'helped', rung: 'reload-screen' },
  ]);
  host.tellHelp('restart-station');
  host.restart();
  clock.advance(0);
  expect(started[1]?.got).toEqual([
    { kind: 'start', sessionKey: null, afterEnd: false },
    { kind: 'touch', isThere: true },
    { kind: 'helped', rung: 'restart-station' },
  ]);
});
