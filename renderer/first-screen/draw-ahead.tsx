import { I18nProvider } from 'react-aria-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { cameraControls } from '../../domain/devices/camera-controls.ts';
import { standardMillimetresPerPixel } from '../../domain/devices/screen.ts';
import { photoRules } from '../../domain/photo/guidance/rules.ts';
import { accessibilityContacts } from '../../domain/services/feedback.ts';
import { standardDisplay } from '../../domain/session/display.ts';
import { defaultLanguage, localeOf } from '../../domain/session/language.ts';
import type { Snapshot } from '../../domain/session/snapshot.ts';
import { standardVoice } from '../../domain/session/voice.ts';
import { AttractPage } from '../citizen/start/attract-page.tsx';
import { startI18n } from '../i18n/i18n.ts';
import { useMirror } from '../station/store.ts';

/**
 * The start page as HTML, for the build: what a terminal shows before its station has said a word. Nothing in it is one
 * terminal's own; the authority's name comes with that word.
 */
export async function drawAhead(): Promise<string> {
  await startI18n();
  // On a server zustand hands out the state that it began with.
  Object.assign(useMirror.getInitialState(), { snapshot: beforeFirstWord() });
  return renderToStaticMarkup(
    <div className="desktop">
      <div className="terminal">
        <I18nProvider locale={localeOf(defaultLanguage)}>
          <AttractPage />
        </I18nProvider>
      </div>
    </div>,
  );
}

function beforeFirstWord(): Snapshot {
  return {
    terminal: {
      terminalId: '',
      authority: '',
      counterPlace: '',
      millimetresPerPixel: standardMillimetresPerPixel,
      simulation: false,
      // Of no day: the fee that holds today comes with that word.
      today: '',
      photoFeePerPerson: true,
      cameraLabel: '',
      cameraControls: cameraControls.parse({}),
      photoRules: photoRules.parse({}),
      photoChecks: [],
      devices: [],
      headphones: false,
      waiting: null,
      services: ['directory', 'for-whom'],
      onlineServices: [],
      accessibility: accessibilityContacts.parse({}),
      serviceMessage: null,
      outOfService: null,
      technician: { open: false, waitUntil: null, asksPin: false },
    },
    session: {
      state: 'attract',
      language: defaultLanguage,
      display: standardDisplay,
      voice: standardVoice,
      service: null,
      page: null,
      pages: [],
      steps: [],
      answers: {},
      family: null,
      fromReview: false,
      photo: null,
      photoTries: 0,
      fingers: [],
      fingersLive: null,
      signature: null,
      idleSecondsLeft: null,
      help: null,
      referral: null,
      sealFailed: false,
      slip: null,
    },
  };
}
