import { create } from 'zustand';
import { useMirror } from '../station/store.ts';

export type DialogName = 'language' | 'display' | 'voice' | 'help';

/** The dialog that the citizen opened. It stays over a page that goes on by itself beneath it. */
export const useOpenDialog = create<{ dialog: DialogName | null }>(() => ({ dialog: null }));

export const openDialog = (dialog: DialogName): void => useOpenDialog.setState({ dialog });
export const closeDialog = (): void => useOpenDialog.setState({ dialog: null });

// Whoever comes next finds none that somebody left open.
useMirror.subscribe((now, before) => {
  if (now.snapshot?.session.state !== before.snapshot?.session.state) closeDialog();
});
