import './strict-csp.ts';
import './styles/index.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { doKeptTouch } from './first-screen/kept-touch.ts';
import { wholeFonts } from './first-screen/whole-fonts.ts';
import { startI18n } from './i18n/i18n.ts';
import { watchActivity } from './station/activity.ts';
import { connectStation } from './station/client.ts';
import { openDoor } from './station/door.ts';
import { useMirror } from './station/store.ts';

/** The drawn start page stays so long without a station's word; then the page says that it takes a moment. */
const longestWaitMs = 5_000;

/** Not awaited by this module itself: parts that are loaded later would wait for it, and it for them. */
async function start(): Promise<void> {
  const fonts = wholeFonts();
  await startI18n();
  await connectStation(await openDoor());
  watchActivity();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no root');
  const word = firstWord();
  if (root.hasAttribute('data-drawn-ahead')) await Promise.race([word, pause(longestWaitMs)]);
  await fonts;
  flushSync(() => createRoot(root).render(<App />));
  root.removeAttribute('data-drawn-ahead');
  // Loaded again, after a crash, it must not look as if nobody were in the middle of something.
  history.replaceState(null, '', 'index.html');
  await word;
  // After it has been drawn.
  requestAnimationFrame(() => doKeptTouch(root));
}

function firstWord(): Promise<void> {
  if (useMirror.getState().snapshot) return Promise.resolve();
  return new Promise((done) => {
    const stop = useMirror.subscribe(({ snapshot }) => {
      if (!snapshot) return;
      stop();
      done();
    });
  });
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

void start();
