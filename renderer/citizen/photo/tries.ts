import { create } from 'zustand';
import { useMirror } from '../../station/store.ts';

/** Product rule: after six tries a person helps (best practice of other terminals, configurable later). */
export const triesPerSession = 6;

/** Tries used in this session; Back and Forth does not give new ones. */
export const useTries = create<{ used: number }>(() => ({ used: 0 }));

useMirror.subscribe(({ snapshot }) => {
  if (snapshot?.session.state === 'attract' && useTries.getState().used > 0) useTries.setState({ used: 0 });
});
