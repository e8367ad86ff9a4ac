import type { KeypadKey } from '../../domain/devices/keypad-key.ts';
import type { FingerPreview } from '../../domain/session/finger-preview.ts';
import type { Snapshot } from '../../domain/session/snapshot.ts';
import type { DevState } from '../../domain/station-api/dev-calls.ts';
import type { FromStation } from '../../domain/station-api/messages.ts';

type Sources = { snapshot: () => Snapshot; dev: (() => DevState) | undefined };

/** Tells the screen what changed. Silent until the station is complete; many changes of one moment become one message. */
export class Publisher {
  readonly #post: (message: FromStation) => void;
  #sources: Sources | undefined;
  readonly #due = new Set<'snapshot' | 'dev'>();

  constructor(post: (message: FromStation) => void) {
    this.#post = post;
  }

  open(sources: Sources): void {
    this.#sources = sources;
    this.changed('snapshot', 'dev');
  }

  close(): void {
    this.#sources = undefined;
  }

  /** The live print goes out as it comes; nothing of it is kept here. */
  fingerPreview(payload: FingerPreview): void {
    if (this.#sources) this.#post({ kind: 'event', topic: 'finger-preview', payload });
  }

  keypad(key: KeypadKey): void {
    if (this.#sources) this.#post({ kind: 'event', topic: 'keypad', payload: { key } });
  }

  changed(...topics: ('snapshot' | 'dev')[]): void {
    if (!this.#sources) return;
    if (this.#due.size === 0) queueMicrotask(() => this.#flush());
    for (const topic of topics) this.#due.add(topic);
  }

  #flush(): void {
    const due = [...this.#due];
    this.#due.clear();
    for (const topic of due) {
      const payload = this.#sources?.[topic]?.();
      if (payload) this.#post({ kind: 'event', topic, payload });
    }
  }
}
