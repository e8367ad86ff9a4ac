import { resolve } from 'node:path';
import { addVoice } from './voice/add-voice.ts';

/** The spoken clips into a build that was made `--without-voice`; fails where they cannot be made. */
await addVoice(resolve(import.meta.dirname, '../dist'), true);
