import type { BrowserWindow } from 'electron';

/** A page that draws nothing must not keep the station waiting. */
const longestPictureMs = 3_000;

/**
 * In the page; its frame is drawn while the window is hidden, and on the screen some frames after it is shown. The frame that
 * follows is left to who touches at once.
 */
const painted = `new Promise((done) => {
  new PerformanceObserver(() => requestAnimationFrame(() => done())).observe({ type: 'paint', buffered: true });
})`;

/**
 * Shows the window as soon as its page is drawn; comes back when that picture is on the screen. What main does meanwhile, the
 * screen waits for: Chromium puts pictures onto it from main's own thread.
 */
export function firstPicture(window: BrowserWindow): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, longestPictureMs);
    window.once('ready-to-show', () => {
      window.show();
      // A page that dies meanwhile is loaded again, and then has its picture.
      window.webContents.mainFrame.executeJavaScript(painted).then(
        () => done(),
        () => done(),
      );
    });
  });
}
