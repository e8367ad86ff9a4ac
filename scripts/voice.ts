import { resolve } from 'node:path';
import { z } from 'zod';
import { language } from '../domain/session/language.ts';
import { addVoice } from './voice/add-voice.ts';

/** The spoken clips of some languages into a build that was made `--without-voice`; fails where they cannot be made. */
const spoken = z.array(language).nonempty().parse(process.argv.slice(2));
await addVoice(resolve(import.meta.dirname, '../dist'), true, spoken);
