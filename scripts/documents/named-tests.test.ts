import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')),
].map((name) => (name === 'README.md' ? name : `docs/${name}`));
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** `file.test.ts`, "title" and "title": what a document names as its proof. */
function namedTests(text: string): { file: string; titles: string[] }[] {
  const proof = /`((?:[\w-]+\/)+[\w.-]+\.test\.tsx?)`((?:,? (?:and )?"[^"]+")*)/g;
  return [...oneLine(text).matchAll(proof)].map(([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  }));
}

test.each(documents)('every test that %s names is there', (document) => {
  for (const { file, titles } of namedTests(readFileSync(join(root, document), 'utf8'))) {
    expect(existsSync(join(root, file)), file).toBe(true);
    const source = oneLine(readFileSync(join(root, file), 'utf8'));
    for (const title of titles) expect(source, `${file} has no “${title}”`).toContain(title);
  }
});

test('the proofs are found at all', () => {
  const found = namedTests(readFileSync(join(root, 'docs/privacy.md'), 'utf8'));
  expect(found.length).toBeGreaterThan(15);
  expect(found.flatMap(({ titles }) => titles).length).toBeGreaterThan(15);
});

test.each(documents)('every link of %s inside the repository leads somewhere', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? join(root, document) : resolve(root, document, '..', path);
    expect(existsSync(file), target).toBe(true);
    if (anchor === undefined || !file.endsWith('.md')) continue;
    const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/ /g, '-'),
    );
    expect(headings, target).toContain(anchor);
  }
});
