import i18next from 'i18next';
import { useEffect } from 'react';
import { leftToCounter } from '../../../domain/captures/fingerprint.ts';
import type { SessionSnapshot } from '../../../domain/session/snapshot.ts';
import { useMirror } from '../../station/store.ts';
import { announce } from '../../voice/announcement.ts';
import { piecesOf } from '../../voice/pieces.ts';

const bothStored = (session: SessionSnapshot | undefined): boolean =>
  session?.fingers.length === 2 && !session.fingers.some(leftToCounter);

/** With the second print the station opens the next page at once: who listens hears before it that both are stored. */
export function useTellStored(): void {
  useEffect(
    () =>
      useMirror.subscribe(({ snapshot }, before) => {
        if (!bothStored(snapshot?.session) || bothStored(before.snapshot?.session)) return;
        const pieces = piecesOf(i18next.t('fingers.allDone'), snapshot?.session.language ?? 'de');
        announce({ kind: 'outcome', pieces });
      }),
    [],
  );
}
