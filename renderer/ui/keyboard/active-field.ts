import { create } from 'zustand';
import type { Edit } from './edit.ts';
import type { LayoutName } from './layouts.ts';

/** The text field that the on-screen keyboard writes into. */
export type ActiveField = {
  id: string;
  layout: LayoutName;
  /** Names begin with a capital by themselves. */
  capitalise: boolean;
  edit: Edit;
  write: (edit: Edit) => void;
  focus: () => void;
};

export const useActiveField = create<{ field: ActiveField | null }>(() => ({ field: null }));
