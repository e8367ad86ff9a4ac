import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adult, secretsOfAdult } from '../support/citizens.ts';
import { filesContaining } from '../support/files-containing.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

test('power cut on the review: the draft cannot be read, is removed at start, the terminal is free', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ausweis-power-'));
  const first = await open({ dataDir });
  await first.untilState('attract');
  await first.jumpTo(adult, 'review');
  await first.powerCut();
  expect(filesContaining(dataDir, secretsOfAdult)).toEqual([]);
  const second = await open({ dataDir });
  await second.untilState('attract');
  expect(await second.session()).toMatchObject({ answers: {}, photo: null, fingers: [] });
  expect(filesContaining(dataDir, secretsOfAdult)).toEqual([]);
});

test('power cut with a slip owed: code and case are there again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ausweis-power-'));
  const first = await open({ dataDir });
  await first.untilState('attract');
  await first.must('dev.network', { on: false });
  await first.jumpTo(adult, 'review');
  await first.must('session.confirm', null);
  await first.untilState('slip');
  const code = (await first.session())?.slip?.content.caseCode;
  await first.powerCut();
  const second = await open({ dataDir });
  await second.untilState('slip');
  expect((await second.session())?.slip?.content.caseCode).toBe(code);
  expect((await second.must('dev.state', null)).outbox).toHaveLength(1);
});
