import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { photoReport } from '../../domain/photo/report.ts';
import { citizenState } from '../../domain/station-api/dev-calls.ts';
import { FacePage } from '../support/face-page.ts';

let face: FacePage;
beforeAll(async () => {
  face = await FacePage.open();
});
afterAll(() => face?.close());

const ask = (expression: string) => face.page.evaluate(`face.${expression}`);

// The fairness report's own people, whose light and wall are the same for all.
test('virtual citizens, old and young, of every skin: none is refused', async () => {
  const rows: Record<string, string>[] = [];
  for (const person of citizenState.shape.person.options) {
    await ask(`steer({ idle: false, person: '${person}' })`);
    const { report } = z.object({ report: photoReport }).parse(await ask('judge()'));
    const failed = report.criteria.filter(({ ok }) => ok === false);
    rows.push({
      person,
      mandatory: failed.flatMap(({ id, mandatory }) => (mandatory ? [id] : [])).join(' '),
      others: failed.flatMap(({ id, mandatory }) => (mandatory ? [] : [id])).join(' '),
    });
  }
  console.table(rows);
  expect(rows.filter(({ mandatory }) => mandatory !== '')).toEqual([]);
});
