/// <reference types="vite/client" />
import type { StationDoor } from './station/door.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in the developer's browser. */
    readonly station?: StationDoor;
  }
}
