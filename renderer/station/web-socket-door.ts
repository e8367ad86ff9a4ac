import { type CallMessage, screenMessage } from '../../domain/station-api/messages.ts';
import { decodeWire, encodeWire } from '../../domain/station-api/wire.ts';
import type { StationDoor } from './door.ts';

type Waiting = { resolve: (answer: unknown) => void; reject: (reason: Error) => void };

const reconnectMs = 1000;

/** The station behind a WebSocket on loopback: development only. Reconnects for ever; calls without a link reject. */
export function createWebSocketDoor(address: URL): StationDoor {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let socket: WebSocket;
  let nextId = 0;
  let opened: Promise<void>;

  const connect = (): void => {
    socket = new WebSocket(address);
    opened = new Promise((resolve) => {
      socket.addEventListener('open', () => resolve());
    });
    socket.addEventListener('message', (event) => receive(String(event.data)));
    socket.addEventListener('close', () => {
      for (const { reject } of waiting.values()) reject(new Error('station away'));
      waiting.clear();
      setTimeout(connect, reconnectMs);
    });
  };

  const receive = (text: string): void => {
    const message = screenMessage.parse(decodeWire(text));
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.topic) ?? []) listener(message.payload);
      return;
    }
    waiting.get(message.id)?.resolve(message.answer);
    waiting.delete(message.id);
  };

  connect();
  return {
    async call(name, params) {
      if (socket.readyState === WebSocket.CONNECTING) await opened;
      if (socket.readyState !== WebSocket.OPEN) throw new Error('station away');
      const id = nextId++;
      const message: CallMessage = { kind: 'call', id, name, params };
      socket.send(encodeWire(message));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    subscribe(topic, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => set.delete(listener);
    },
  };
}
