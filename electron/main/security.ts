import { app, type BrowserWindow, clipboard, type Session, type WebContents } from 'electron';

export const appOrigin = 'app://terminal';
/** For the next citizen: the start page that the build has drawn, with the same program behind it. */
export const startPage = `${appOrigin}/start.html`;
/** An empty page of another site than ours: Chromium gives it a process of its own. */
const nobody = 'app://nobody';

/** The window's session: our pages only, our camera only, nothing downloaded, nothing kept on disk. */
export function lockSession(session: Session): void {
  const isOurs = (url: string) => url === appOrigin || url.startsWith(`${appOrigin}/`);
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({
      cancel:
        !isOurs(details.url) &&
        details.url !== `${nobody}/` &&
        !/^(blob:app:|data:image\/|devtools:)/.test(details.url),
    }),
  );
  const cameraOnly = (permission: string, url: string, media: readonly string[] | undefined) =>
    permission === 'media' && isOurs(url) && (media ?? []).every((kind) => kind === 'video');
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(cameraOnly(permission, details.requestingUrl, 'mediaTypes' in details ? details.mediaTypes : [])),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    cameraOnly(permission, origin, details.mediaType === undefined ? [] : [details.mediaType]),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * Chromium resolves no name and opens no connection: the page has no network, whatever it tries. The station's own
 * connections are Node's and not concerned. Must run before the app is ready.
 */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** What a keyboard that somebody plugs in must not do: everything with Ctrl, Alt or Meta but editing and the own pages' keys. */
const allowedWithCtrl = new Set(['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ']);
const allowedWithCtrlShift = new Set(['KeyT', 'KeyD']);
/** The keypad's help and repeat (renderer/keypad). */
const keypad = new Set(['F1', 'F2']);

/** The kiosk's window: no shortcut of browser or window manager, no zoom, no menu; closed by the app alone. */
export function lockWindow(window: BrowserWindow, mayClose: () => boolean): void {
  const { webContents } = window;
  webContents.on('before-input-event', (event, { control, alt, meta, shift, code, key }) => {
    // AltGr, as Windows tells it.
    if (process.platform === 'win32' && control && alt && key.length === 1) return;
    const ours = control && !alt && !meta && (shift ? allowedWithCtrlShift : allowedWithCtrl).has(code);
    const ofFunction = /^F\d+$/.test(code) && !keypad.has(code);
    if ((control || alt || meta || ofFunction) && !ours) event.preventDefault();
  });
  webContents.on('context-menu', (event) => event.preventDefault());
  // Chromium asks nobody before it goes to about:blank: back at once.
  webContents.on('did-navigate', (_event, url) => {
    if (url.startsWith(`${appOrigin}/`)) return;
    // Given up when the next page takes its place; one that never comes is the watchdog's to help.
    window.loadURL(url === `${nobody}/` ? startPage : `${appOrigin}/index.html`).catch(() => {});
  });
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
}

/** Between two citizens: nothing on the clipboard, nothing of the page kept by Chromium. */
export async function forgetCitizen(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  const { session, mainFrame } = window.webContents;
  clipboard.clear();
  clearSelection();
  await Promise.all([
    session.clearStorageData(),
    session.clearCache(),
    // A page that is gone has nothing left.
    mainFrame.executeJavaScript('sessionStorage.clear()').catch(() => {}),
  ]);
}

/** X11's and Wayland's second clipboard, which other systems do not have. */
function clearSelection(): void {
  // An Electron before 45, as the tests' stand-in, takes it as an argument.
  if (clipboard.selection) clipboard.selection.clear();
  else Reflect.apply(clipboard.clear, clipboard, ['selection']);
}

/**
 * Our page in a new process: what the old one has freed, and Chromium has kept, goes back to the system with it, which
 * overwrites it before anybody gets it. `lockWindow` comes back from the empty page.
 */
export function freshPage(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  // Given up as soon as our page takes its place.
  window.loadURL(`${nobody}/`).catch(() => {});
}

/** No navigation, no new window, no embedded page, no peer-to-peer connection, for every page that ever appears. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
