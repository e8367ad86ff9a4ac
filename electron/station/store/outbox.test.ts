import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { retentionMs } from '../../../domain/terms/retention.ts';
import { filesContaining } from '../../../tests/support/files-containing.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDatabase } from './database.ts';
import { Outbox } from './outbox.ts';

const start = Date.UTC(2026, 10, 22);

function outboxWith(count: number) {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'terminal.db'));
  const outbox = new Outbox(db);
  const ids = Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    outbox.insert({
      id,
      caseCode: String(index).padStart(8, '0'),
      sealed: Buffer.from(`sealed-bytes-${index}-`.repeat(500)),
      seal: 'jws',
      digest: 'd',
      capturedAt: start + index,
      now: start + index,
    });
    return id;
  });
  return { folder, outbox, ids };
}

test('cases go out oldest first, each only once at a time', () => {
  const { outbox, ids } = outboxWith(3);
  expect([1, 2, 3, 4].map(() => outbox.takeDue(start + 10)?.id)).toEqual([...ids, undefined]);
});

test('a failed case waits for its time, then is due again with its attempts counted', () => {
  const { outbox, ids } = outboxWith(1);
  const [id = ''] = ids;
  outbox.takeDue(start);
  outbox.retryAt(id, start + 5000, start);
  expect(outbox.nextDueAt()).toBe(start + 5000);
  expect(outbox.takeDue(start + 4999)).toBeUndefined();
  expect(outbox.takeDue(start + 5000)).toMatchObject({ id, attempts: 2, state: 'sending' });
});

test('what the intake does not have is listed however many came later by the clock, and all at most once', () => {
  const { outbox, ids } = outboxWith(5);
  const [oldest = '', refused = '', ...later] = ids;
  for (const _ of [oldest, refused]) outbox.takeDue(start + 10);
  outbox.markRefused(refused, start);
  for (const id of later) outbox.markReceived(id, start);
  expect(outbox.unsentAndLatest(2).map(({ id }) => id)).toEqual([ids[4], ids[3], refused, oldest]);
  expect(outbox.unsentAndLatest(9).map(({ id }) => id)).toEqual(ids.toReversed());
});

test('what was being sent when the station died waits again', () => {
  const { outbox } = outboxWith(1);
  outbox.takeDue(start);
  outbox.recoverSending(start + 1);
  expect(outbox.takeDue(start + 1)).toMatchObject({ attempts: 2 });
});

test('fetched: the sealed bytes are gone from the database and from its log', () => {
  const { folder, outbox, ids } = outboxWith(2);
  const [first = '', second = ''] = ids;
  outbox.takeDue(start);
  outbox.markReceived(first, start);
  expect(outbox.awaitingFetch(10)).toEqual([first]);
  expect(outbox.eraseFetched(first, start + 5)).toBe(true);
  expect(outbox.eraseFetched(first, start + 6)).toBe(false);
  expect(outbox.get(first)?.state).toBe('deleted');
  expect(outbox.sealedBytes(first)).toBeUndefined();
  expect(filesContaining(folder, ['sealed-bytes-0-'])).toEqual([]);
  expect(outbox.sealedBytes(second)).toBeDefined();
});

test('96 hours after capture every case goes, whatever its state; not a millisecond before', () => {
  const { folder, outbox, ids } = outboxWith(3);
  const [waiting = '', received = '', refused = ''] = ids;
  outbox.takeDue(start + 2);
  outbox.takeDue(start + 2);
  outbox.takeDue(start + 2);
  outbox.retryAt(waiting, start, start);
  outbox.markReceived(received, start);
  outbox.markRefused(refused, start);
  expect(outbox.expire(start + retentionMs - 1)).toEqual([]);
  expect(outbox.expire(start + retentionMs)).toEqual([waiting]);
  expect(outbox.expire(start + retentionMs + 2)).toEqual([received, refused]);
  expect(ids.map((id) => outbox.get(id)?.state)).toEqual(['expired', 'expired', 'expired']);
  expect(filesContaining(folder, ['sealed-bytes-'])).toEqual([]);
});

test('the proof of deletion is kept for 30 days', () => {
  const { outbox, ids } = outboxWith(1);
  const [id = ''] = ids;
  outbox.expire(start + retentionMs);
  outbox.forgetOld(start + retentionMs + 30 * 86_400_000);
  expect(outbox.get(id)).toBeDefined();
  outbox.forgetOld(start + retentionMs + 30 * 86_400_000 + 1);
  expect(outbox.get(id)).toBeUndefined();
});
