import { create } from 'zustand';
import type { FingerPreview } from '../../domain/session/finger-preview.ts';
import type { SessionSnapshot, Snapshot, TerminalSnapshot } from '../../domain/session/snapshot.ts';
import type { CallFailureCode } from '../../domain/station-api/calls.ts';
import type { DevState } from '../../domain/station-api/dev-calls.ts';

type Mirror = {
  /** The station's latest word; null until the first one arrives. */
  snapshot: Snapshot | null;
  /** The simulated world, only where the station runs with simulated devices. */
  dev: DevState | null;
  /** The station did not answer; cleared by its next snapshot. */
  away: boolean;
  /** Why it refused the last request, until the next one or the next page. */
  failure: CallFailureCode | null;
};

/** The screen's mirror of the station. Nothing else keeps session data. */
export const useMirror = create<Mirror>(() => ({ snapshot: null, dev: null, away: false, failure: null }));

/** The print that lies on the glass now; the station clears it when the finger is lifted or the page left. */
export const useFingerPreview = create<{ preview: FingerPreview }>(() => ({ preview: null }));

/** Takes over a snapshot; a new page forgets the old page's refusal. */
export function mirror(snapshot: Snapshot): void {
  const before = useMirror.getState().snapshot?.session;
  const { state, page } = snapshot.session;
  const samePage = before?.state === state && before.page === page;
  useMirror.setState({ snapshot, away: false, ...(samePage ? {} : { failure: null }) });
}

/** The session as a part of the screen needs it; only screens that are shown with a snapshot may ask. */
export function useSession<T>(select: (session: SessionSnapshot) => T): T {
  return useMirror((state) => select(shown(state.snapshot).session));
}

export function useTerminal<T>(select: (terminal: TerminalSnapshot) => T): T {
  return useMirror((state) => select(shown(state.snapshot).terminal));
}

function shown(snapshot: Snapshot | null): Snapshot {
  if (!snapshot) throw new Error('no snapshot yet');
  return snapshot;
}
