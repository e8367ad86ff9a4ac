import { expect, test } from 'vitest';
import { auditCatalogue, type LoggedEvent } from '../../../domain/technician/event-catalogue.ts';
import { eventWords } from './event-titles.ts';

const event = (change: Partial<LoggedEvent>): LoggedEvent => ({
  row: 1,
  source: 'audit',
  at: '2026-11-25T12:00:00.000Z',
  id: 'report-made',
  type: 'terminal',
  role: 'system',
  disposition: 'none',
  detail: '',
  ...change,
});

test('events of every source have words', () => {
  expect(eventWords(event({ source: 'device', id: 'slip-printer-down', detail: 'paper-out' }))).toEqual({
    title: 'Belegdrucker: gestört',
    detail: 'Kein Papier: Rolle einlegen.',
  });
  expect(eventWords(event({ source: 'check', id: 'storage-free', detail: '20 GB.' }))).toEqual({
    title: 'Prüfung: Freier Platz',
    detail: '20 GB.',
  });
  for (const id of Object.keys(auditCatalogue)) expect(eventWords(event({ id })).title).not.toBe(id);
});

test('what this version does not know keeps its name', () => {
  for (const source of ['audit', 'device', 'check'] as const)
    expect(eventWords(event({ source, id: 'from-the-future' })).title).toMatch(/from-the-future$/);
});
