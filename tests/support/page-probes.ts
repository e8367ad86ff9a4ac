import type { Page } from 'playwright';

/** Addresses that would lead out of the terminal's page. */
export const foreignPages = ['mailto:a@example.org', 'tel:115', 'file:///etc/passwd', 'javascript:void 0'];

/** What a keyboard that is plugged in would do to a browser or a window. */
export const forbiddenKeys = [
  ...['F3', 'F5', 'F10', 'F11', 'F12', 'Alt+F4', 'Alt+ArrowLeft', 'Alt+Space', 'Meta+KeyD'],
  ...['KeyW', 'KeyR', 'KeyQ', 'KeyN', 'KeyT', 'KeyP', 'KeyS', 'KeyO', 'KeyU', 'KeyL', 'KeyF', 'Digit0'].map(
    (key) => `Control+${key}`,
  ),
  ...['Control+Equal', 'Control+Minus', 'Control+Shift+KeyI', 'Control+Shift+KeyR', 'Control+Shift+KeyN'],
];

/** What somebody would try who can run code in the screen's page. The page stays as it is. */
export class PageProbes {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Parts of Node that the page can see. */
  node(): Promise<string[]> {
    return this.#page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    );
  }

  fetch(url: string): Promise<'reached' | 'blocked'> {
    return this.#page.evaluate(
      (to) =>
        fetch(to).then(
          () => 'reached' as const,
          () => 'blocked' as const,
        ),
      url,
    );
  }

  /** HTTP status of one of our own pages' files; 0 = no answer. */
  status(path: string): Promise<number> {
    return this.#page.evaluate(
      (to) =>
        fetch(to).then(
          (answer) => answer.status,
          () => 0,
        ),
      `app://terminal/${path}`,
    );
  }

  /** The words that answer a wish for each of them. */
  permissions(): Promise<{ microphone: string; notification: string; location: string }> {
    return this.#page.evaluate(async () => ({
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        ({ name }) => String(name),
      ),
      notification: await Notification.requestPermission(),
      location: await new Promise<string>((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('given'),
          () => done('denied'),
        ),
      ),
    }));
  }

  /** Whether a script that is written into the page runs, and what the policy says. */
  scripts(): Promise<{ inline: boolean; policy: string | null }> {
    return this.#page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      const answer = await fetch('app://terminal/index.html');
      return {
        inline: 'injected' in window,
        policy: answer.headers.get('content-security-policy'),
      };
    });
  }

  /** Goes to each of them, opens it as a window and puts it into a frame. */
  async open(urls: readonly string[]): Promise<void> {
    for (const url of urls)
      await this.#page.evaluate((to) => {
        location.href = to;
        window.open(to);
        const frame = document.createElement('iframe');
        frame.src = to;
        document.body.append(frame);
      }, url);
  }

  async download(name: string): Promise<void> {
    await this.#page.evaluate((file) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['content']));
      link.download = file;
      link.click();
    }, name);
  }

  /** Two fingers that spread, one that rests, and a file that is dropped, in the middle of a portrait screen. */
  async fingers(): Promise<void> {
    const cdp = await this.#page.context().newCDPSession(this.#page);
    const [x, y, gestureSourceType] = [540, 900, 'touch'] as const;
    await cdp.send('Input.synthesizePinchGesture', { x, y, scaleFactor: 3, gestureSourceType });
    await cdp.send('Input.synthesizeTapGesture', { x, y: 300, duration: 900, gestureSourceType });
    const data = { items: [], files: ['/etc/passwd'], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
    await cdp.detach();
  }

  /** What "Strg+V" writes into the first field of the page, which is emptied before. */
  async pasted(): Promise<string> {
    const field = this.#page.locator('input').first();
    await field.fill('');
    await field.press('Control+V');
    return field.inputValue();
  }

  /**
   * Tries HTTP, WebSocket, an image, a beacon, connections in advance and WebRTC. `http` and `stun` (host:port) are the
   * test's own servers. Returns how the first three ended, and the addresses that WebRTC would have told.
   */
  connect(http: string, stun: string): Promise<{ ended: string[]; candidates: string[] }> {
    return this.#page.evaluate(
      async ({ http, stun }) => {
        const failed = (promise: Promise<unknown>) =>
          promise.then(
            () => 'reached',
            () => 'blocked',
          );
        const socket = new Promise((done, refuse) => {
          const ws = new WebSocket(`${http.replace('http', 'ws')}/probe`);
          ws.onopen = done;
          ws.onerror = refuse;
        });
        for (const rel of ['preconnect', 'prefetch', 'dns-prefetch']) {
          const link = document.createElement('link');
          link.rel = rel;
          link.href = `${http}/probe`;
          document.head.append(link);
        }
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${stun}` }] });
        const candidates: string[] = [];
        peer.onicecandidate = ({ candidate }) => candidate && candidates.push(candidate.candidate);
        peer.createDataChannel('probe');
        await peer.setLocalDescription(await peer.createOffer());
        navigator.sendBeacon(`${http}/probe`, 'x');
        const image = new Promise((done, refuse) => {
          const element = new Image();
          element.onload = done;
          element.onerror = refuse;
          element.src = `${http}/probe`;
        });
        const ended = await Promise.all([failed(fetch(`${http}/probe`)), failed(socket), failed(image)]);
        await new Promise((later) => setTimeout(later, 700));
        return { ended, candidates };
      },
      { http, stun },
    );
  }

  /** Leaves a name in every store that a page has. */
  async leaveBehind(name: string): Promise<void> {
    await this.#page.evaluate(async (text) => {
      localStorage.setItem('name', text);
      sessionStorage.setItem('name', text);
      const opening = indexedDB.open(text);
      await new Promise((done) => {
        opening.onsuccess = done;
      });
    }, name);
  }

  /** What is in these stores. */
  leftBehind(): Promise<(string | undefined)[]> {
    return this.#page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ]);
  }
}
