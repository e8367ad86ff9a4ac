import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import type { StepId } from '../../../domain/pages/page-values.ts';
import { HelpCall } from './help-call.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

function rig(reached = true) {
  const clock = new ManualClock(0);
  const calls: (StepId | null)[] = [];
  const staff = { comes: false, asked: 0 };
  const help = new HelpCall({
    clock,
    call: async (step) => {
      calls.push(step);
      return reached;
    },
    isComing: async () => {
      staff.asked += 1;
      return staff.comes;
    },
    onChange: () => {},
  });
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1_000);
      await settled();
    }
  };
  return { help, calls, staff, pass };
}

test('somebody sets out: the citizen learns it within seconds, and nobody asks any more', async () => {
  const { help, staff, pass } = rig();
  await help.make('photo');
  expect(help.state).toBe('called');
  await pass(10);
  expect(help.state).toBe('called');
  staff.comes = true;
  await pass(3);
  expect(help.state).toBe('coming');
  const { asked } = staff;
  await pass(60);
  expect(staff.asked).toBe(asked);
});

test('a call that reaches nobody promises nothing and asks nothing', async () => {
  const { help, staff, pass } = rig(false);
  await help.make('photo');
  await pass(60);
  expect(help.state).toBe('unreached');
  expect(staff.asked).toBe(0);
});

test('the session ends: the call is taken back, also one that is still on its way; the next person has none', async () => {
  const { help, calls, staff, pass } = rig();
  const made = help.make('photo');
  help.end();
  await made;
  expect(calls).toEqual(['photo', null]);
  await help.make('data');
  staff.comes = true;
  help.end();
  await pass(60);
  expect(help.state).toBeNull();
  expect(calls).toEqual(['photo', null, 'data', null]);
  help.end();
  expect(calls).toHaveLength(4);
});
