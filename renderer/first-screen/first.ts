/** The page's program begins after its first picture: what is done meanwhile would only delay that. */
const longestPictureMs = 1_000;

void firstPicture().then(() => import('../main.tsx'));

/** Until it is on the screen. A window that lies behind others draws none. */
function firstPicture(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, longestPictureMs);
    new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true });
  });
}
