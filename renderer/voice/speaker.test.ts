import { expect, test } from 'vitest';
import type { Announcement, AnnouncementKind, Piece } from './announcement.ts';
import { Speaker } from './speaker.ts';

/** An output that says what it was given, and ends each piece when it is told to. */
function rig(headphones: boolean) {
  const said: string[] = [];
  let end: () => void = () => {};
  const speaker = new Speaker(
    {
      play: ({ text }: Piece, signal) => {
        said.push(text);
        return new Promise((resolve) => {
          end = resolve;
          signal.addEventListener('abort', () => resolve());
        });
      },
    },
    headphones,
  );
  const over = async () => {
    end();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { speaker, said, over };
}

const says = (kind: AnnouncementKind, ...texts: string[]): Announcement => ({
  kind,
  pieces: texts.map((text) => ({ text, personal: text.startsWith('my '), language: 'de' })),
});

test('the pieces of an announcement one after another', async () => {
  const { speaker, said, over } = rig(true);
  speaker.say(says('focus', 'Familienname', 'my name'));
  expect(said).toEqual(['Familienname']);
  await over();
  expect(said).toEqual(['Familienname', 'my name']);
});

test('what is personal is said to headphones only', async () => {
  const { speaker, said, over } = rig(false);
  speaker.say(says('focus', 'Familienname', 'my name', 'Eingabefeld'));
  await over();
  expect(said).toEqual(['Familienname', 'Eingabefeld']);
});

test('pulled out in the middle of a name: silent at once, and nothing personal any more', async () => {
  const { speaker, said, over } = rig(true);
  speaker.say(says('focus', 'my name', 'my street'));
  speaker.headphones = false;
  await over();
  speaker.say(says('focus', 'my name', 'Weiter'));
  expect(said).toEqual(['my name', 'Weiter']);
});

test('what is new interrupts, and a key makes it silent', async () => {
  const { speaker, said, over } = rig(true);
  speaker.say(says('page', 'a long page', 'its end'));
  speaker.say(says('focus', 'Weiter'));
  await over();
  speaker.say(says('page', 'another page', 'its end'));
  speaker.stop();
  await over();
  expect(said).toEqual(['a long page', 'Weiter', 'another page']);
});

test('a hint is said to its end; of those that came meanwhile only the newest', async () => {
  const { speaker, said, over } = rig(true);
  speaker.say(says('live', 'Etwas nach links'));
  speaker.say(says('live', 'Etwas näher'));
  speaker.say(says('live', 'Gut so, bitte stillhalten'));
  expect(said).toEqual(['Etwas nach links']);
  await over();
  expect(said).toEqual(['Etwas nach links', 'Gut so, bitte stillhalten']);
});

test('an outcome is heard to its end before the page that it led to, unless somebody acts', async () => {
  const { speaker, said, over } = rig(true);
  speaker.say(says('outcome', 'Beide Abdrücke sind gespeichert.'));
  speaker.say(says('page', 'Bitte unterschreiben Sie'));
  expect(said).toEqual(['Beide Abdrücke sind gespeichert.']);
  await over();
  expect(said).toEqual(['Beide Abdrücke sind gespeichert.', 'Bitte unterschreiben Sie']);
  speaker.say(says('outcome', 'Beide Abdrücke sind gespeichert.'));
  speaker.say(says('page', 'Bitte unterschreiben Sie'));
  speaker.stop();
  await over();
  speaker.say(says('focus', 'Weiter'));
  expect(said.slice(2)).toEqual(['Beide Abdrücke sind gespeichert.', 'Weiter']);
});
