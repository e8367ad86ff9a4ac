import { create } from 'zustand';
import type { TechnicianOverview } from '../../domain/station-api/technician-calls.ts';
import { call } from '../station/client.ts';

/** The station's overview as the technician's pages show it; null until the first one, and after they are left. */
export const useOverviewState = create<{ overview: TechnicianOverview | null }>(() => ({ overview: null }));

let asking = false;
let askAgain = false;

/** Asks anew; many wishes of one moment become one question. */
export async function refreshOverview(): Promise<void> {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  const answer = await call('technician.overview', null);
  asking = false;
  if (answer.ok) useOverviewState.setState({ overview: answer.value });
  if (askAgain) {
    askAgain = false;
    await refreshOverview();
  }
}

/** The overview; only pages that are shown with one may ask. */
export function useOverview(): TechnicianOverview {
  const overview = useOverviewState((state) => state.overview);
  if (!overview) throw new Error('no overview yet');
  return overview;
}
