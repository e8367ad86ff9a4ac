import type { FromStation } from '../../domain/station-api/messages.ts';

/** The station's channel to its host, whatever kind of process it runs in. */
export interface HostPort {
  post(message: FromStation): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The host is gone: a station without a host ends. */
  onGone(listener: () => void): void;
}

/** Electron's utility process has `process.parentPort`, a forked Node has `process.send`. */
export function hostPort(): HostPort {
  const parentPort: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(parentPort))
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      onGone: () => {},
    };
  if (!process.send) throw new Error('the station is started by its host');
  return {
    post: (message) => process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => process.on('message', listener),
    onGone: (listener) => process.on('disconnect', listener),
  };
}

type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
