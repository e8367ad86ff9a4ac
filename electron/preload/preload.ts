import { contextBridge, ipcRenderer } from 'electron';

/** The only door between the screen and the rest: calls by name, topics by name. Main validates both. */
contextBridge.exposeInMainWorld('station', {
  call: (name: string, params: unknown): Promise<unknown> => ipcRenderer.invoke('station:call', name, params),
  subscribe: (topic: string, listener: (payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, told: unknown, payload: unknown) => {
      if (told === topic) listener(payload);
    };
    ipcRenderer.on('station:event', forward);
    return () => ipcRenderer.off('station:event', forward);
  },
});
