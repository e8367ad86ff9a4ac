import { test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
const { open } = terminalSuite();
test('try', async () => {
  const terminal = await open();
  terminal.page.on('console', (m) => console.log('console', m.type(), m.text().slice(0, 300)));
  terminal.page.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 300)));
  await terminal.jumpTo(adult, 'photo');
  await terminal.page.getByRole('button', { name: 'Foto machen' }).waitFor();
  await terminal.page.waitForTimeout(1500);
  await terminal.page.screenshot({ path: '/tmp/shots/idle.png' });
  const t0 = Date.now();
  await terminal.page.getByRole('button', { name: 'Foto machen' }).click();
  let last = '';
  while (Date.now() - t0 < 45_000) {
    const title = (await terminal.page.locator('h1').first().textContent()) ?? '';
    if (title !== last) { console.log(Date.now() - t0, title); last = title; }
    if (await terminal.page.getByRole('button', { name: 'Bild nehmen' }).isVisible()) break;
    await terminal.page.waitForTimeout(30);
  }
  await terminal.page.waitForTimeout(500);
  await terminal.page.screenshot({ path: '/tmp/shots/result.png' });
}, 120_000);
