import { type BrowserWindowConstructorOptions, type Session, screen } from 'electron';

/** The citizen's screen: 1080×1920 portrait, whole screen in the kiosk, as large as fits on a developer's desk. */
export function windowOptions(options: {
  kiosk: boolean;
  preload: string;
  session: Session;
}): BrowserWindowConstructorOptions {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const scale = Math.min(1, width / 1080, height / 1920);
  return {
    width: Math.round(1080 * scale),
    height: Math.round(1920 * scale),
    useContentSize: true,
    kiosk: options.kiosk,
    frame: !options.kiosk,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f2f4f9',
    title: 'Ausweis-Terminal',
    webPreferences: {
      preload: options.preload,
      session: options.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !options.kiosk,
      // The idle clock and the camera go on while another window covers ours.
      backgroundThrottling: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
    },
  };
}
