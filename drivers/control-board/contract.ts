import { describe, expect, onTestFinished, test } from 'vitest';
import type { KeypadKey } from '../../domain/devices/keypad-key.ts';
import { finish } from '../finish.ts';
import type { ControlBoard } from './port.ts';

/** A board with lift, lights and keypad under test, and what happens to it. */
export type BoardUnderTest = {
  board: ControlBoard;
  /** Lets a little of the board's time pass. */
  tick: () => Promise<void>;
  press: (key: KeypadKey) => void;
  plugHeadphones: (plugged: boolean) => void;
  unplug: () => void;
};

const never = new AbortController().signal;

/** What every driver of a control board must do. */
export function describeControlBoardContract(name: string, open: () => Promise<BoardUnderTest>): void {
  const opened = async () => {
    const rig = await open();
    const { lift, light, keypad } = rig.board;
    if (!lift || !light || !keypad) throw new Error('the board under test has everything');
    onTestFinished(() => rig.board.close());
    return { ...rig, lift, light, keypad };
  };

  describe(`control board contract: ${name}`, () => {
    test('it is there, and where its lift stands is known', async () => {
      const { board, lift } = await opened();
      expect(board.condition()).toEqual({ state: 'ok', code: null });
      expect(lift.position()).toBeGreaterThanOrEqual(0);
      expect(lift.position()).toBeLessThanOrEqual(lift.rangeMm);
    });

    test('the lift goes to both ends, and says so when it stands there', async () => {
      const { lift, tick } = await opened();
      for (const end of [0, lift.rangeMm]) {
        expect(await finish(lift.moveTo(end, never), tick)).toEqual({ ok: true, value: null });
        expect(lift.position()).toBe(end);
      }
    });

    test('beyond its ends it does not go', async () => {
      const { lift } = await opened();
      const before = lift.position();
      for (const mm of [-1, lift.rangeMm + 1, Number.NaN])
        expect(await lift.moveTo(mm, never)).toEqual({ ok: false, failure: { code: 'out-of-range' } });
      expect(lift.position()).toBe(before);
    });

    test('cancelled, it stands where it is, and takes the next order', async () => {
      const { lift, tick } = await opened();
      const abort = new AbortController();
      const moving = lift.moveTo(lift.rangeMm, abort.signal);
      for (let turn = 0; turn < 3; turn += 1) await tick();
      abort.abort();
      expect(await finish(moving, tick)).toEqual({ ok: false, failure: { code: 'cancelled' } });
      for (let turn = 0; turn < 3; turn += 1) await tick();
      const before = lift.position();
      for (let turn = 0; turn < 20; turn += 1) await tick();
      expect(lift.position()).toBe(before);
      expect(lift.position()).toBeLessThan(lift.rangeMm);
      expect((await finish(lift.moveTo(0, never), tick)).ok).toBe(true);
    });

    test('one movement at a time: the second is refused and does not disturb the first', async () => {
      const { lift, tick } = await opened();
      const first = lift.moveTo(lift.rangeMm, never);
      expect(await lift.moveTo(0, never)).toEqual({ ok: false, failure: { code: 'busy' } });
      expect((await finish(first, tick)).ok).toBe(true);
      expect(lift.position()).toBe(lift.rangeMm);
    });

    test('every channel of the light takes any level', async () => {
      const { light, tick } = await opened();
      expect(light.channels).toBeGreaterThan(0);
      for (const level of [0, 0.5, 1])
        expect(await finish(light.set(level), tick)).toEqual({ ok: true, value: null });
    });

    test('keys and headphones are told as they come, to who listens', async () => {
      const { keypad, press, plugHeadphones } = await opened();
      const heard: string[] = [];
      const forget = [
        keypad.onKey((key) => heard.push(key)),
        keypad.onHeadphones((plugged) => heard.push(plugged ? 'in' : 'out')),
      ];
      press('enter');
      plugHeadphones(true);
      expect(keypad.headphones()).toBe(true);
      press('help');
      plugHeadphones(false);
      expect(keypad.headphones()).toBe(false);
      for (const stop of forget) stop();
      press('up');
      plugHeadphones(true);
      expect(heard).toEqual(['enter', 'in', 'help', 'out']);
    });

    test('unplugged while the lift moves: typed failures, down, and nothing comes any more', async () => {
      const { board, lift, light, keypad, tick, press, unplug } = await opened();
      let keys = 0;
      keypad.onKey(() => {
        keys += 1;
      });
      const moving = lift.moveTo(lift.rangeMm, never);
      for (let turn = 0; turn < 3; turn += 1) await tick();
      unplug();
      const lost = { ok: false, failure: { code: 'disconnected' } };
      expect(await finish(moving, tick)).toEqual(lost);
      expect(board.condition()).toEqual({ state: 'down', code: 'disconnected' });
      expect(await finish(lift.moveTo(0, never), tick)).toEqual(lost);
      expect(await finish(light.set(1), tick)).toEqual(lost);
      press('enter');
      expect(keys).toBe(0);
    });

    test('closed: down, it takes no order, and close may be repeated', async () => {
      const { board, lift, tick } = await opened();
      await board.close();
      await board.close();
      expect(board.condition()).toEqual({ state: 'down', code: 'closed' });
      expect(await finish(lift.moveTo(0, never), tick)).toMatchObject({ ok: false });
    });
  });
}
