/**
 * The one opening between the screen and the station: Electron's preload puts it on `window.station`,
 * in the developer's browser a WebSocket stands in.
 */
export interface StationDoor {
  /** Resolves with an `Answer` (domain/station-api/messages.ts); rejects when the station is away. */
  call(name: string, params: unknown): Promise<unknown>;
  /** Calls back with every payload of the topic; returns the unsubscribe. */
  subscribe(topic: string, listener: (payload: unknown) => void): () => void;
}

/** The preload's door, or the WebSocket one in builds made for a browser; packages do not contain the latter. */
export async function openDoor(): Promise<StationDoor> {
  if (window.station) return window.station;
  if (import.meta.env.VITE_BROWSER_DOOR === 'on') {
    const { createWebSocketDoor } = await import('./web-socket-door.ts');
    return createWebSocketDoor(new URL('/station', window.location.href.replace(/^http/, 'ws')));
  }
  throw new Error('This page runs inside the terminal only.');
}
