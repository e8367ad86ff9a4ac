import type { ComponentType } from 'react';
import type { CheckedThing, CheckId } from '../../../domain/technician/check.ts';
import { CameraTest } from './camera-test.tsx';
import { CodeReaderTest } from './code-reader-test.tsx';
import { FingerTest } from './finger-test.tsx';
import type { GuidedProps } from './guided-page.tsx';
import { HeadphonesTest } from './headphones-test.tsx';
import { KeypadTest } from './keypad-test.tsx';
import { LiftTest } from './lift-test.tsx';
import { LightTest } from './light-test.tsx';
import { PlatenTest } from './platen-test.tsx';
import { RulerTest } from './ruler-test.tsx';
import { SlipTest } from './slip-test.tsx';
import { SoundTest } from './sound-test.tsx';
import { TouchTest } from './touch-test.tsx';

type GuidedTest = { name: string; thing: CheckedThing; result: CheckId; Page: ComponentType<GuidedProps> };

/** Every test that a person makes, in the order of a walk around the terminal. */
export const guidedTests = {
  camera: { name: 'Kamerabild', thing: 'camera', result: 'camera-picture', Page: CameraTest },
  light: { name: 'Licht', thing: 'control-board', result: 'column-light-seen', Page: LightTest },
  lift: { name: 'Lift der Kamera', thing: 'control-board', result: 'column-lift-ends', Page: LiftTest },
  platen: { name: 'Leere Auflage', thing: 'fingerprint-scanner', result: 'scanner-platen', Page: PlatenTest },
  finger: {
    name: 'Finger aufnehmen',
    thing: 'fingerprint-scanner',
    result: 'scanner-capture',
    Page: FingerTest,
  },
  slip: { name: 'Testbeleg', thing: 'slip-printer', result: 'slip-test', Page: SlipTest },
  keypad: { name: 'Tasten', thing: 'control-board', result: 'column-keys', Page: KeypadTest },
  headphones: {
    name: 'Kopfhörer',
    thing: 'control-board',
    result: 'column-headphones',
    Page: HeadphonesTest,
  },
  sound: { name: 'Lautsprecher', thing: 'sound', result: 'sound-heard', Page: SoundTest },
  touch: { name: 'Berührung', thing: 'screen', result: 'screen-touch', Page: TouchTest },
  ruler: { name: 'Maßstab', thing: 'screen', result: 'screen-ruler', Page: RulerTest },
  code: { name: 'Testcode lesen', thing: 'code-reader', result: 'code-reader-read', Page: CodeReaderTest },
} as const satisfies Record<string, GuidedTest>;
export type GuidedName = keyof typeof guidedTests;

const isGuidedName = (name: string): name is GuidedName => Object.hasOwn(guidedTests, name);
export const guidedNames = Object.keys(guidedTests).filter(isGuidedName);
