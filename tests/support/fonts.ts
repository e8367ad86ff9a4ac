import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const modules = resolve(import.meta.dirname, '../../node_modules');

/** The folder of fonts as the build makes it. */
export function linkFonts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const screen = join(modules, '@kern-ux/native/dist/fonts/fira-sans');
  for (const file of readdirSync(screen)) symlinkSync(join(screen, file), join(folder, file));
  for (const weight of ['400Regular', '600SemiBold']) {
    const file = `FiraSans_${weight}.ttf`;
    symlinkSync(join(modules, '@expo-google-fonts/fira-sans', weight, file), join(folder, file));
  }
}
