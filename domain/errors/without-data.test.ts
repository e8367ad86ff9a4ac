import { expect, test } from 'vitest';
import { withoutData } from './without-data.ts';

const facts = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return JSON.stringify(withoutData(error));
  }
  throw new Error('nothing was thrown');
};

test.each([
  ['a text that is no JSON', () => JSON.parse('Quastenflosser')],
  [
    'a line of a message that looks like a frame',
    () => {
      throw Object.assign(new Error('Quastenflosser\nQuastenflosser, Änne'), { code: 'EACCES' });
    },
  ],
])('%s: where and what kind, never what was in it', (_, act) => {
  expect(facts(act)).not.toMatch(/Quastenflosser/);
});

test('name, code and frames are told', () => {
  const error = Object.assign(new TypeError('secret'), { code: 'ENOENT' });
  expect(withoutData(error)).toMatchObject({ name: 'TypeError', code: 'ENOENT' });
  expect(withoutData(error).frames[0]).toMatch(/without-data\.test/);
  expect(withoutData('a text')).toEqual({ name: 'string', frames: [] });
});
