import { standardMillimetresPerPixel } from '../../domain/devices/screen.ts';
import { applyScale, kioskScale } from '../session/kiosk-scale.ts';
import { keepTouches } from './kept-touch.ts';

// The program within start.html (scripts/support/start-page.ts): before that page is drawn it gets its size and takes touches.
applyScale(kioskScale(innerWidth, innerHeight, standardMillimetresPerPixel));
keepTouches();
