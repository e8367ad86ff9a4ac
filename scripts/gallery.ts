import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contrasts, textSizes } from '../domain/session/display.ts';
import { languages } from '../domain/session/language.ts';
import { startDisplay } from '../tests/support/display.ts';
import { ElectronTerminal } from '../tests/support/electron-terminal.ts';
import { LiveIntake } from '../tests/support/live-intake.ts';
import { allLooks, inLooks, type Look, nameOf } from '../tests/support/look.ts';
import { tour, tourConfiguration } from '../tests/support/tour.ts';

/**
 * `npm run gallery [-- --screens attract,photo] [--languages de,en] [--sizes …] [--contrasts …] [--orientations …]`:
 * pictures of every screen in every language, text size, contrast and orientation, with an index page, in out/gallery.
 */
const { values } = parseArgs({
  options: {
    screens: { type: 'string' },
    languages: { type: 'string' },
    sizes: { type: 'string' },
    contrasts: { type: 'string' },
    orientations: { type: 'string' },
  },
});
const only = <T extends string>(all: readonly T[], wanted: string | undefined): T[] =>
  all.filter((one) => !wanted || wanted.split(',').includes(one));
const chosen = {
  languages: only(languages, values.languages),
  textSizes: only(textSizes, values.sizes),
  contrasts: only(contrasts, values.contrasts),
  orientations: only(['portrait', 'landscape'], values.orientations),
};

const out = resolve(import.meta.dirname, '../out/gallery');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const display = await startDisplay();
const intake = await LiveIntake.start();
const terminal = await ElectronTerminal.launch({
  intakeUrl: intake.url,
  enrolmentCode: await intake.code(),
  display: display.name,
  configuration: tourConfiguration,
});
const pictures: { screen: string; file: string; caption: string }[] = [];
try {
  await terminal.untilState('attract');
  for await (const screen of tour(terminal)) {
    const { name } = screen;
    if (values.screens && !values.screens.split(',').includes(name)) continue;
    for await (const look of inLooks(terminal, screen, allLooks(chosen))) await picture(name, look);
    console.log(name);
  }
  writeFileSync(join(out, 'index.html'), indexPage());
  console.log(`${pictures.length} pictures; open out/gallery/index.html`);
} finally {
  await terminal.close();
  terminal.remove();
  await intake.stop();
  display.stop();
}

async function picture(screen: string, look: Look): Promise<void> {
  const file = `${[screen, look.language, look.textSize, look.contrast, look.orientation].join('_')}.png`;
  await terminal.page.screenshot({ path: join(out, file) });
  pictures.push({ screen, file, caption: nameOf(look) });
}

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
