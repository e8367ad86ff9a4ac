import { X509Certificate } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openEmptyDatabase } from '../../tests/support/embedded-database.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { issueCertificate } from '../keys/terminal-authority.ts';
import { noteCertificate } from '../store/certificates.ts';
import type { Store } from '../store/store.ts';
import { proxyList } from './client-certificate.ts';
import { ecPublicKey } from './terminal-auth.ts';

const header = 'client-cert';
let store: Store;
let intake: TestIntake;
let behindProxy: TestIntake;
let terminal: TestTerminal;
let pem: string;

beforeAll(async () => {
  store = await openEmptyDatabase();
});
afterAll(() => store.close());
/** The terminal enrols in front of the proxy's way, and its certificate is noted as the intake would. */
beforeEach(async () => {
  await emptyTables(store);
  intake = await startIntake(store);
  terminal = await TestTerminal.enrol(intake);
  const clientCertificates = { from: 'header' as const, name: header, proxies: proxyList(['10.1.0.0/16']) };
  behindProxy = await startIntake(store, { clientCertificates }, intake.keys);
  const { publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const { authority } = intake.keys.newest;
  const key = ecPublicKey.parse({ kty, crv, x, y });
  const issued = await issueCertificate(authority, { id: terminal.id, publicKey: key }, intake.clock.now());
  const noted = { terminalId: terminal.id, authority: authority.kid, ...issued };
  await noteCertificate(store, noted, intake.clock.now());
  pem = issued.pem;
});

async function ask(value: string | undefined, remoteAddress = '10.1.2.3') {
  const authorization = await terminal.authorization('GET', '/v1/keys');
  const headers = { authorization, ...(value === undefined ? {} : { [header]: value }) };
  const answer = await behindProxy.app.inject({ method: 'GET', url: '/v1/keys', headers, remoteAddress });
  return answer.statusCode === 200 ? 'welcome' : answer.json().code;
}

it('comes in the header of a trusted proxy, as RFC 9440 or as nginx writes it', async () => {
  const der = new X509Certificate(pem).raw.toString('base64');
  expect(await ask(`:${der}:`)).toBe('welcome');
  expect(await ask(encodeURIComponent(pem))).toBe('welcome');
  expect(await ask(`:${der}:`, '::ffff:10.1.2.3')).toBe('welcome');
});

it('is not believed from anywhere else, nor when absent, broken or not issued here', async () => {
  const der = new X509Certificate(pem).raw.toString('base64');
  const foreign = new X509Certificate(intake.keys.newest.authority.certificate).raw.toString('base64');
  expect(await ask(`:${der}:`, '10.2.0.1')).toBe('certificate');
  for (const value of [undefined, '', ':AAAA:', '%', 'nonsense', `:${foreign}:`])
    expect(await ask(value)).toBe('certificate');
});

it('is not believed when it has ended or belongs to another terminal', async () => {
  const der = new X509Certificate(pem).raw.toString('base64');
  const other = await TestTerminal.enrol(intake);
  await store.db.updateTable('terminal_certificate').set({ terminal_id: other.id }).execute();
  expect(await ask(`:${der}:`)).toBe('certificate');
  const now = new Date(intake.clock.now());
  await store.db
    .updateTable('terminal_certificate')
    .set({ terminal_id: terminal.id, not_after: now })
    .execute();
  expect(await ask(`:${der}:`)).toBe('certificate');
});
