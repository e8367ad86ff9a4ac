import { app, type Session, type WebContents } from 'electron';

export const appOrigin = 'app://terminal';

/** The window's session: our pages only, our camera only, nothing downloaded, nothing kept on disk. */
export function lockSession(session: Session): void {
  const isOurs = (url: string) => url === appOrigin || url.startsWith(`${appOrigin}/`);
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !isOurs(details.url) && !/^(blob:app:|data:image\/|devtools:)/.test(details.url) }),
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

/** No navigation, no new window, no embedded page, for every page that ever appears. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
