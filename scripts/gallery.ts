import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inLooks, nameOf } from '../tests/support/look.ts';
import { everyLook } from './support/every-look.ts';

/**
 * `npm run gallery [-- --screens attract,photo] [--languages de,en] [--sizes …] [--contrasts …] [--orientations …]`:
 * pictures of every screen in every language, text size, contrast and orientation, with an index page, in out/gallery.
 */
const out = resolve(import.meta.dirname, '../out/gallery');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const pictures: { screen: string; file: string; caption: string }[] = [];
await everyLook(async (terminal, screen, looks) => {
  for await (const look of inLooks(terminal, screen, looks)) {
    const file = `${[screen.name, look.language, look.textSize, look.contrast, look.orientation].join('_')}.png`;
    await terminal.page.screenshot({ path: join(out, file) });
    pictures.push({ screen: screen.name, file, caption: nameOf(look) });
  }
  console.log(screen.name);
});
writeFileSync(join(out, 'index.html'), indexPage());
console.log(`${pictures.length} pictures; open out/gallery/index.html`);

function indexPage(): string {
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const figures = (name: string) =>
    pictures
      .filter(({ screen }) => screen === name)
      .map(
        ({ file, caption }) =>
          `<figure><a href="${file}"><img src="${file}" alt="${name}, ${caption}" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`,
      )
      .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Ausweis-Terminal: every screen</title>
<style>
  body { font: 1rem sans-serif; margin: 2rem; }
  section > div { display: flex; flex-wrap: wrap; gap: 1rem; }
  figure { margin: 0; } img { height: 20rem; border: 1px solid #999; }
</style>
<h1>Every screen</h1>
<nav>${screens.map((name) => `<a href="#${name}">${name}</a>`).join(' · ')}</nav>
${screens.map((name) => `<section id="${name}"><h2>${name}</h2><div>${figures(name)}</div></section>`).join('\n')}
</html>
`;
}
