import { standardMillimetresPerPixel } from '../../domain/devices/screen.ts';
import { applyScale, kioskScale } from '../session/kiosk-scale.ts';
import { keepTouches } from './kept-touch.ts';

// The program within start.html (scripts/support/start-page.ts): before that page is drawn it gets its size and takes touches.
applyScale(kioskScale(innerWidth, innerHeight, standardMillimetresPerPixel));
keepTouches();
// Asked for by the first layout only, they would come after it: it would be made twice, first with substitutes, which are
// long to look for.
for (const font of document.fonts) font.load().catch(() => {});
