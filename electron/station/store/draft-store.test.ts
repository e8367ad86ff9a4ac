import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standardDisplay } from '../../../domain/session/display.ts';
import { standardVoice } from '../../../domain/session/voice.ts';
import { filesContaining } from '../../../tests/support/files-containing.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { newDraft } from '../session/draft.ts';
import { openDatabase } from './database.ts';
import { DraftStore } from './draft-store.ts';
import { newSessionKey } from './envelope.ts';

function open() {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'terminal.db'));
  const draft = newDraft({
    sessionId: randomUUID(),
    startedAt: 0,
    language: 'de',
    family: null,
    display: standardDisplay,
    voice: standardVoice,
  });
  draft.head.answers['family-name'] = { familyName: 'Zwetschgenwasser' };
  draft.parts.set('photo.jpg', Buffer.from('portrait-of-a-citizen'.repeat(1000)));
  return { folder, db, draft, store: new DraftStore(db), key: newSessionKey() };
}

test('a saved draft is readable with its key only', () => {
  const { store, key, draft } = open();
  store.save(key, draft, ['photo.jpg']);
  expect(store.load(key)).toEqual(draft);
  expect(store.load(newSessionKey())).toBeUndefined();
});

test('nothing of it is on disk in plain text, neither while it is there nor after the wipe', () => {
  const { folder, store, key, draft } = open();
  const secrets = ['Zwetschgenwasser', 'portrait-of-a-citizen'];
  store.save(key, draft, ['photo.jpg']);
  expect(filesContaining(folder, secrets)).toEqual([]);
  expect(store.isEmpty()).toBe(false);
  store.wipe();
  expect(store.isEmpty()).toBe(true);
  expect(filesContaining(folder, secrets)).toEqual([]);
});

test('a part that the draft no longer has is removed, one that did not change is not written again', () => {
  const { db, store, key, draft } = open();
  draft.parts.set('finger-2.bmp', Buffer.from('print'));
  store.save(key, draft, ['photo.jpg', 'finger-2.bmp']);
  const cipherOf = (name: string) =>
    db.prepare('SELECT ciphertext FROM draft_part WHERE name = ?').pluck().get(name);
  const photo = cipherOf('photo.jpg');
  draft.parts.delete('finger-2.bmp');
  store.save(key, draft, []);
  expect(cipherOf('photo.jpg')).toEqual(photo);
  expect(cipherOf('finger-2.bmp')).toBeUndefined();
  expect(store.load(key)).toEqual(draft);
});

test('parts that were exchanged on disk are not believed', () => {
  const { db, store, key, draft } = open();
  draft.parts.set('finger-2.bmp', Buffer.from('print'));
  store.save(key, draft, ['photo.jpg', 'finger-2.bmp']);
  db.exec("UPDATE draft_part SET ciphertext = (SELECT ciphertext FROM draft_part WHERE name = 'photo.jpg')");
  expect(store.load(key)).toBeUndefined();
});
