import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { standardMillimetresPerPixel } from '../../domain/devices/screen.ts';
import { checkOverrides } from '../../domain/photo/criteria/table.ts';
import { photoRules } from '../../domain/photo/guidance/rules.ts';
import { accessibilityContacts } from '../../domain/services/feedback.ts';
import { defaultOnlineServices, onlineServices } from '../../domain/services/online-services.ts';
import { gateLimits } from '../../domain/technician/gates.ts';
import { deviceConfiguration } from './devices/device-configuration.ts';

/** Without TLS nothing leaves this machine. */
const isProtected = (url: string): boolean =>
  url.startsWith('https://') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

function isEd25519(text: string): boolean {
  try {
    return publicKeyOf(text).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** Throws when the text is no key. */
export const publicKeyOf = (spki: string) =>
  createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });

/** `terminal.yaml`; every value has the default of a developer's desk: simulated devices, a local intake. */
export const configuration = z.strictObject({
  /** The name on the terminal's sign, for those who look after several. */
  name: z.string().max(40).default(''),
  authority: z.string().max(60).default('Stadt Kaiserslautern'),
  /** Where the counter is, shown when the terminal takes nobody: "Erdgeschoss, Schalter 1 bis 8". */
  counterPlace: z.string().max(120).default(''),
  screen: z
    .strictObject({
      /** Checked with the technician's ruler page. */
      millimetresPerPixel: z.number().positive().max(2).default(standardMillimetresPerPixel),
    })
    .prefault({}),
  devices: deviceConfiguration,
  /** An installed terminal takes people although its devices are simulated: for a fair, never for applications. */
  demonstration: z.boolean().default(false),
  timers: z
    .strictObject({
      /** Nobody touched anything: then the warning (product anchors §4.4). */
      idleSeconds: z.number().int().min(10).max(300).default(90),
      /** The same for whoever uses larger type, another contrast, speech or the keypad, or sits. */
      idleSecondsWithAids: z.number().int().min(10).max(300).default(180),
      warningSeconds: z.number().int().min(20).max(120).default(45),
      slipSeconds: z.number().int().min(5).max(120).default(20),
      /** The same for whoever has the slip read out. */
      slipSecondsWithAids: z.number().int().min(5).max(300).default(120),
      /** For each finger with all its attempts; then the best counts (TR-03121-3.2 §4.8). */
      fingerSeconds: z.number().int().min(5).max(180).default(45),
    })
    .prefault({}),
  technician: z
    .strictObject({
      /** Made with `npm run diagnose -- hash-pin`; without one the technician's pages stay shut. */
      pinHash: z.string().nullable().default(null),
      paper: z
        .strictObject({
          rollMetres: z.number().positive().default(80),
          slipMetres: z.number().positive().default(0.22),
        })
        .prefault({}),
      /** Where log and report may go besides mounted sticks: a network share, or any folder where no stick fits. */
      exportFolders: z.array(z.string().min(1).max(300)).max(5).default([]),
    })
    .prefault({}),
  /** Time (Berlin, `HH:MM`) outside opening hours at which the application starts anew each night; null = never. */
  nightlyRestart: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 03:30')
    .nullable()
    .default(null),
  /** When the terminal takes nobody, or warns. */
  limits: gateLimits.prefault({}),
  photo: photoRules.prefault({}),
  /** Limits of the photo's control that differ from the table (TR-03121-3.2 tables 5.2, 5.3: "vendor"). */
  photoChecks: checkOverrides.default([]),
  /** What the citizen may print besides the slip; needs a document printer. */
  documents: z
    .strictObject({
      /** Four photos on 10 × 15 cm. */
      photoSheet: z.boolean().default(true),
      /** All answers on a page of A4. */
      dataSheet: z.boolean().default(false),
    })
    .prefault({}),
  /** Ways to the office that can be saved, as QR codes; empty = the page is not offered. */
  onlineServices: onlineServices.default(defaultOnlineServices),
  /** Named on the page about accessibility. */
  accessibility: accessibilityContacts.prefault({}),
  /** Speech for what has no clip: names, numbers, what was typed. `none`: such texts stay silent. */
  speech: z.enum(['espeak-ng', 'simulated', 'none']).default('espeak-ng'),
  fees: z.strictObject({ photoFeePerPerson: z.boolean().default(true) }).prefault({}),
  intake: z
    .strictObject({
      url: z
        .url()
        .refine(isProtected, 'nur https, oder http auf diesem Rechner')
        .default('http://127.0.0.1:8480'),
      /** File with the authority (PEM) of the intake's own certificate; null = those that the system trusts. */
      ca: z.string().min(1).nullable().default(null),
      /** One-time code with which this terminal introduces itself. */
      enrolmentCode: z.string().min(8).max(80).default('entwicklung-terminal'),
    })
    .prefault({}),
  /** Where this file comes from. */
  origin: z
    .strictObject({
      /** Ed25519 (SPKI, Base64). With it only what was signed with its other half is taken over, and nothing older. */
      publicKey: z
        .string()
        .refine(isEd25519, 'kein öffentlicher Schlüssel von Ed25519')
        .nullable()
        .default(null),
      /** When the signed file that was taken over last had been signed. */
      signedAt: z.iso.datetime().nullable().default(null),
    })
    .prefault({}),
});
export type Configuration = z.infer<typeof configuration>;
