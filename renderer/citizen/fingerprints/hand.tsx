import { useTranslation } from 'react-i18next';
import type { FingerCode } from '../../../domain/captures/fingerprint.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';

type Props = { finger: FingerCode; state: FingersLive['prompt'] | 'idle' };

const outline =
  'M150 400V328L62 212c-14-18-11-41 5-51 17-10 35-3 47 12l28 34V63c0-22 11-36 26-36s27 14 27 36v117' +
  'M195 180V30c0-22 12-36 27-36s27 14 27 36v150M249 180V48c0-21 11-34 26-34s26 13 26 34v132' +
  'M301 190V88c0-19 10-31 24-31s25 12 25 31v152c0 50-22 77-38 104v56';
const fill =
  'M150 400V328L62 212c-14-18-11-41 5-51 17-10 35-3 47 12l28 34V63c0-22 11-36 26-36s27 14 27 36V30c0-22 12-36 27-36s27 14 27 36v18c0-21 11-34 26-34s26 13 26 34v40c0-19 10-31 24-31s25 12 25 31v152c0 50-22 77-38 104v56Z';

/** The back of the hand as the citizen sees it, with the finger that is meant; an arrow says down or up. */
export function Hand({ finger, state }: Props) {
  const { t } = useTranslation();
  return (
    <svg
      className={`hand hand--${state}`}
      viewBox="0 -70 420 470"
      role="img"
      aria-label={finger === 2 ? t('fingers.drawing2') : t('fingers.drawing7')}
    >
      <g transform={finger === 7 ? 'translate(420 0) scale(-1 1)' : undefined}>
        <path className="hand__skin" d={fill} />
        <path className="hand__finger" d="M142 118V63c0-22 11-36 26-36s27 14 27 36v55Z" />
        <path className="hand__line" d={outline} />
        <circle className="hand__target" cx="168" cy="78" r="68" />
        {(state === 'place' || state === 'again' || state === 'idle') && (
          <path className="hand__arrow" d="M168-64v54M146-32l22 24 22-24" />
        )}
        {state === 'lift' && <path className="hand__arrow" d="M168-8v-54M146-40l22-24 22 24" />}
        {state === 'done' && <path className="hand__done" d="M146 74l18 20 32-40" />}
      </g>
    </svg>
  );
}
