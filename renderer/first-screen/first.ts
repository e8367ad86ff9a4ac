import '../styles/index.css';
import { standardMillimetresPerPixel } from '../../domain/devices/screen.ts';
import { applyScale, kioskScale } from '../session/kiosk-scale.ts';
import { keepTouches } from './kept-touch.ts';

/**
 * What the page does before its first picture: the start page that the build has drawn (scripts/build.ts) gets its size and
 * takes touches. Everything else comes after that picture.
 */
const longestPictureMs = 1_000;

const root = document.getElementById('root');
if (root?.hasAttribute('data-drawn-ahead')) {
  applyScale(kioskScale(innerWidth, innerHeight, standardMillimetresPerPixel));
  keepTouches(root);
}
void firstPicture().then(() => import('../main.tsx'));

/** Until it is on the screen: what is done meanwhile would only delay it. A window that lies behind others draws none. */
function firstPicture(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, longestPictureMs);
    new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true });
  });
}
