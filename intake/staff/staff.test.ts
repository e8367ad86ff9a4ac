import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake } from '../../tests/support/intake-harness.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import { firstBrokenAuditEntry } from '../store/audit.ts';
import { purge } from '../store/purge.ts';
import type { Store } from '../store/store.ts';
import { startDevelopmentProvider } from './development-provider.ts';
import { OpenIdClient } from './open-id.ts';
import { idleLockMs, memberRetentionMs, sessionLifetimeMs } from './sessions.ts';

describe.each(databases)('staff on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let provider: Awaited<ReturnType<typeof startDevelopmentProvider>>;

  beforeAll(async () => {
    [store, provider] = await Promise.all([open(), startDevelopmentProvider()]);
  }, 60_000);
  afterAll(async () => {
    await provider.stop();
    await store.close();
  });
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store, { openId: provider.settings });
  });

  const me = (headers: object) =>
    intake.app.inject({ method: 'GET', url: '/staff/me', headers: { ...headers } });
  const post = (url: string, headers: object) =>
    intake.app.inject({ method: 'POST', url, headers: { ...headers }, payload: {} });
  const signIn = (to = '/desk/') =>
    intake.app.inject({ method: 'GET', url: `/staff/sign-in?to=${to}`, headers: { host: '127.0.0.1:8480' } });
  const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>, name: string) =>
    answer.cookies.find((cookie) => cookie.name === name);
  const callback = (url: string, cookie: string) =>
    intake.app.inject({ method: 'GET', url, headers: { cookie, host: '127.0.0.1:8480' } });

  it('sign in at the provider and come back to the page where they were', async () => {
    const left = await signIn('/fleet/');
    const waiting = cookieOf(left, 'sign-in');
    expect(waiting).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const address = new URL(left.headers.location ?? '');
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
    expect(address.searchParams.get('prompt')).toBe('login');
    const returned = await chooseRole(address, 'lead');
    const back = await callback(returned, `sign-in=${waiting?.value}`);
    expect([back.statusCode, back.headers.location]).toEqual([302, '/fleet/']);
    const session = cookieOf(back, 'staff');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    const answer = await me({ cookie: `staff=${session?.value}` });
    expect(answer.json()).toMatchObject({ roles: ['lead'], lockInMs: idleLockMs });

    // The way back is open once.
    const again = await callback(returned, `sign-in=${waiting?.value}`);
    expect(again.headers.location).toBe('/desk/?sign-in=failed');
  });

  it('who comes back with a foreign state, another browser or too late is not signed in', async () => {
    const left = await signIn();
    const cookie = `sign-in=${cookieOf(left, 'sign-in')?.value}`;
    const returned = await chooseRole(new URL(left.headers.location ?? ''), 'clerk');
    const failed = '/desk/?sign-in=failed';
    expect((await callback(returned, 'sign-in=other')).headers.location).toBe(failed);
    const foreign = returned.replace(/state=[^&]+/, 'state=foreign');
    expect((await callback(foreign, cookie)).headers.location).toBe(failed);
    const later = await signIn();
    const late = await chooseRole(new URL(later.headers.location ?? ''), 'clerk');
    intake.clock.advance(600_000);
    const overdue = await callback(late, `sign-in=${cookieOf(later, 'sign-in')?.value}`);
    expect(overdue.headers.location).toBe(failed);
    expect(await store.db.selectFrom('staff_session').selectAll().execute()).toEqual([]);
    expect(intake.logged()).not.toContain('state=');
  });

  it('whose roles the provider does not name get a sentence instead of a session', async () => {
    const openId = { ...provider.settings, rolesClaim: 'realm_access.roles' };
    intake = await startIntake(store, { openId });
    const left = await signIn();
    const returned = await chooseRole(new URL(left.headers.location ?? ''), 'clerk');
    const back = await callback(returned, `sign-in=${cookieOf(left, 'sign-in')?.value}`);
    expect(back.headers.location).toBe('/desk/?sign-in=no-role');
  });

  it('are sent back with a sentence when no provider is there', async () => {
    intake = await startIntake(store);
    expect((await signIn()).headers.location).toBe('/desk/?sign-in=unavailable');
    const gone = await startDevelopmentProvider();
    await gone.stop();
    intake = await startIntake(store, { openId: gone.settings });
    expect((await signIn('//evil.example/')).headers.location).toBe('/desk/?sign-in=unavailable');
  });

  it('cookies are bound to the host where the intake is reached by HTTPS', async () => {
    intake = await startIntake(store, { openId: provider.settings, publicUrl: 'https://eingang.example' });
    const left = await signIn();
    expect(cookieOf(left, '__Host-sign-in')).toMatchObject({ secure: true, path: '/' });
    const sentTo = new URL(left.headers.location ?? '').searchParams.get('redirect_uri');
    expect(sentTo).toBe('https://eingang.example/staff/callback');
  });

  it('are locked 30 minutes after their last work, and looking is no work', async () => {
    const clerk = await signedInAs(intake, 'clerk');
    intake.clock.advance(idleLockMs - 1);
    expect((await me(clerk)).json()).toMatchObject({ lockInMs: 1 });
    expect((await post('/staff/active', clerk)).statusCode).toBe(200);
    intake.clock.advance(idleLockMs - 1);
    expect((await me(clerk)).statusCode).toBe(200);
    intake.clock.advance(1);
    expect([(await me(clerk)).statusCode, (await me(clerk)).json()]).toEqual([
      401,
      { code: 'not-signed-in' },
    ]);
    expect((await post('/staff/active', clerk)).statusCode).toBe(401);
  });

  it('have to sign in again after a working day, however much they work', async () => {
    const clerk = await signedInAs(intake, 'clerk');
    for (let worked = 0; worked < sessionLifetimeMs - idleLockMs; worked += idleLockMs / 2) {
      intake.clock.advance(idleLockMs / 2);
      expect((await post('/staff/active', clerk)).statusCode).toBe(200);
    }
    intake.clock.advance(idleLockMs - 1);
    await post('/staff/active', clerk);
    intake.clock.advance(1);
    expect((await me(clerk)).statusCode).toBe(401);
  });

  it('only reach what their role allows', async () => {
    const technician = await signedInAs(intake, 'technician');
    const refused = await post('/desk/api/fetch', technician);
    expect([refused.statusCode, refused.json()]).toEqual([403, { code: 'not-allowed' }]);
    expect((await post('/desk/api/fetch', {})).json()).toEqual({ code: 'not-signed-in' });
  });

  it('a foreign page cannot act in their name', async () => {
    const clerk = await signedInAs(intake, 'clerk');
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', host: 'eingang.example' },
      { origin: 'null', host: 'eingang.example' },
    ]) {
      const refused = await post('/staff/sign-out', { ...clerk, ...foreign });
      expect([refused.statusCode, refused.json()]).toEqual([403, { code: 'cross-site' }]);
    }
    const own = { ...clerk, origin: 'https://eingang.example', host: 'eingang.example' };
    expect((await post('/staff/sign-out', own)).statusCode).toBe(200);
    expect((await me(clerk)).statusCode).toBe(401);
  });

  it('leave in the audit what they did, under an id that names nobody and ends with a year', async () => {
    const first = await signedInAs(intake, 'clerk');
    const { staffId } = (await me(first)).json();
    await post('/staff/sign-out', first);
    await signedInAs(intake, 'clerk');
    intake.clock.advance(idleLockMs);
    await purge(store, intake.clock.now());
    const entries = await store.db.selectFrom('audit').select(['event', 'staff_id']).orderBy('seq').execute();
    expect(entries).toEqual(
      ['signed-in', 'signed-out', 'signed-in', 'locked'].map((event) => ({ event, staff_id: staffId })),
    );
    expect(await firstBrokenAuditEntry(store.db)).toBeUndefined();
    await store.db.updateTable('audit').set({ staff_id: crypto.randomUUID() }).where('seq', '=', 2).execute();
    expect(await firstBrokenAuditEntry(store.db)).toBe(2);
    intake.clock.advance(memberRetentionMs);
    await purge(store, intake.clock.now());
    expect(await store.db.selectFrom('staff_member').selectAll().execute()).toEqual([]);
  });
});

it('reads roles from where the provider keeps them, under its own names', async () => {
  const provider = await startDevelopmentProvider();
  const roleNames = { ...provider.settings.roleNames, administrator: 'clerk', clerk: 'Buergerdienst' };
  const client = new OpenIdClient({ ...provider.settings, roleNames });
  const { url, pending } = await client.begin('http://127.0.0.1:8480/staff/callback');
  const returned = await chooseRole(url, 'clerk');
  const vouched = await client.finish(new URL(returned, 'http://127.0.0.1:8480'), pending);
  expect(vouched).toEqual({ subject: `${provider.settings.issuer} clerk`, roles: ['administrator'] });
  await provider.stop();
});

/** Walks the development provider's pages as a browser does; returns path and query of the way back. */
async function chooseRole(from: URL, role: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = from;
  let method = 'GET';
  for (let i = 0; i < 10; i++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { method, headers: { cookie }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name && value !== undefined) jar.set(name, value);
    }
    const next = answer.headers.get('location');
    const form = next === null ? `action="([^"]+/${role})"` : undefined;
    const target = next ?? new RegExp(form ?? '').exec(await answer.text())?.[1];
    if (!target) throw new Error(`The provider answered ${answer.status}`);
    url = new URL(target, url);
    method = next === null ? 'POST' : 'GET';
    if (url.pathname === '/staff/callback') return url.pathname + url.search;
  }
  throw new Error('The provider goes round in circles');
}
