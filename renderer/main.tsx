import './strict-csp.ts';
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startI18n } from './i18n/i18n.ts';
import { watchActivity } from './station/activity.ts';
import { connectStation } from './station/client.ts';
import { openDoor } from './station/door.ts';

/** Not awaited by this module itself: parts that are loaded later would wait for it, and it for them. */
async function start(): Promise<void> {
  await startI18n();
  await connectStation(await openDoor());
  watchActivity();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no root');
  createRoot(root).render(<App />);
}

void start();
