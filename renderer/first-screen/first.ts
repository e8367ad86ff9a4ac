const longestPictureMs = 1_000;

// Of a page that is drawn ahead the program begins after its first picture: what is done meanwhile would only delay that.
const isDrawn = document.querySelector('[data-drawn-ahead]') !== null;
void (isDrawn ? firstPicture() : Promise.resolve()).then(() => import('../main.tsx'));

/** Until it is on the screen. A window that lies behind others draws none. */
function firstPicture(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, longestPictureMs);
    new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true });
  });
}
