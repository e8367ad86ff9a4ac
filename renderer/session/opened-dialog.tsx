import type { ComponentType } from 'react';
import { VoiceDialog } from '../voice/voice-dialog.tsx';
import { HelpDialog } from './dialogs.tsx';
import { DisplayDialog } from './display-dialog.tsx';
import { LanguageDialog } from './language-dialog.tsx';
import { type DialogName, useOpenDialog } from './open-dialog.ts';

const dialogs: Record<DialogName, ComponentType> = {
  language: LanguageDialog,
  display: DisplayDialog,
  voice: VoiceDialog,
  help: HelpDialog,
};

/** The dialog that the citizen opened, over whatever page there is. */
export function OpenedDialog() {
  const dialog = useOpenDialog((state) => state.dialog);
  if (!dialog) return null;
  const Shown = dialogs[dialog];
  return <Shown />;
}
