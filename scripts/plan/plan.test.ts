import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { simulatePlan } from '../../domain/planning/plan.ts';
import { drawPlan } from './picture.ts';

const script = resolve(import.meta.dirname, '../plan.ts');

it('ends with one line of JSON, the figures of the simulation', () => {
  const options = ['--arrivals', '20', '--session', '6', '--terminals', '3', '--json', '--seed', '4'];
  const lines = execFileSync(process.execPath, [script, ...options], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const { plan } = simulatePlan({ arrivalsPerHour: 20, sessionMinutes: 6, terminals: 3 }, 4);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual(plan);
  expect(Object.keys(plan)).toEqual([
    'terminals',
    'arrivalsPerHour',
    'sessionMinutes',
    'meanWaitMinutes',
    'p95WaitMinutes',
    'theoryMeanWaitMinutes',
  ]);
});

it('explains itself when asked wrongly', () => {
  const wrong = spawnSync(process.execPath, [script, '--arrivals', '20', '--session', '0'], {
    encoding: 'utf8',
  });
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('--session takes a number above 0');
});

it('draws bars as long as the shares, and says when the terminals are overloaded', () => {
  const plan = {
    terminals: 2,
    arrivalsPerHour: 20,
    sessionMinutes: 7,
    meanWaitMinutes: 40.25,
    p95WaitMinutes: 81,
    theoryMeanWaitMinutes: null,
  };
  const text = drawPlan({ plan, shares: [{ from: 0, to: 0, share: 0.5 }] }, [plan]);
  expect(text).toContain(`none  50.0 % ${'█'.repeat(20)}\n`);
  expect(text).toContain('the queue grows all day');
  expect(text).toContain('→     2        117 %   40.3 min   81.0 min   overload');
});
