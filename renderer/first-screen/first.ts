const longestPictureMs = 1_000;

// Of a page that is drawn ahead the program begins after its first picture and the frame that follows: what is done meanwhile
// would only delay that picture, and a touch in that frame.
const isDrawn = document.querySelector('[data-drawn-ahead]') !== null;
void (isDrawn ? firstPicture() : Promise.resolve()).then(() => import('../main.tsx'));

/** Until it is on the screen. A window that lies behind others draws none. */
function firstPicture(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, longestPictureMs);
    new PerformanceObserver(() => requestAnimationFrame(() => done())).observe({
      type: 'paint',
      buffered: true,
    });
  });
}
