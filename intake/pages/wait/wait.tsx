import '../../desk/strict-csp.ts';
import './wait.css';
import {
  barMinutes,
  barParts,
  type TrafficLight,
  trafficLight,
} from '../../../domain/waiting/traffic-light.ts';
import { waitAnswer } from '../../waiting/contract.ts';
import { startPage } from '../shared/start-page.tsx';
import { useFresh } from '../shared/use-fresh.ts';

const everyMs = 20_000;

const words: Record<TrafficLight, { de: string; en: string }> = {
  green: { de: 'kurz', en: 'short' },
  yellow: { de: 'mittel', en: 'medium' },
  red: { de: 'lang', en: 'long' },
};

const clock = (instant: string) =>
  new Intl.DateTimeFormat('de', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' }).format(
    new Date(instant),
  );

/** The wait at the counter, for the big screen in the waiting room. */
function WaitPage() {
  const { value, failure } = useFresh('api/now', waitAnswer, everyMs);
  const minutes = failure ? null : (value?.waitingMinutes ?? null);
  const asOf = value?.waitingAsOf ?? null;
  return (
    <main className="wait" aria-busy={value === undefined && failure === undefined}>
      <p className="wait__place">Bürgercenter</p>
      <h1>
        Wartezeit am Schalter{' '}
        <span lang="en" className="wait__title-en">
          Waiting time
        </span>
      </h1>
      <div aria-live="polite">
        {minutes === null ? <Unknown /> : <Known minutes={minutes} />}
        {minutes !== null && asOf !== null && (
          <p className="wait__as-of">
            Stand {clock(asOf)} Uhr · <span lang="en">as of {clock(asOf)}</span>
          </p>
        )}
      </div>
      {value?.notices.map((notice) => (
        <p key={notice} className="wait__notice">
          {notice}
        </p>
      ))}
    </main>
  );
}

function Unknown() {
  return (
    <p className="wait__unknown">
      zurzeit nicht bekannt{' '}
      <span lang="en" className="wait__unknown-en">
        not known right now
      </span>
    </p>
  );
}

function Known({ minutes }: { minutes: number }) {
  const light = trafficLight(minutes);
  return (
    <>
      <p className="wait__minutes">
        <strong>{minutes}</strong> {minutes === 1 ? 'Minute' : 'Minuten'}
        <span className={`wait__word wait__word--${light}`}>
          {words[light].de} · <span lang="en">{words[light].en}</span>
        </span>
      </p>
      <Bar minutes={minutes} />
    </>
  );
}

const length = 1000;

/** Green, yellow and red up to an hour, and where we are now. */
function Bar({ minutes }: { minutes: number }) {
  let from = 0;
  const parts = barParts.map(({ light, share }) => {
    const part = { light, x: from * length, width: share * length };
    from += share;
    return part;
  });
  const marks = [...parts.map(({ x }) => x), length];
  const now = (Math.min(minutes, barMinutes) / barMinutes) * length;
  return (
    <svg
      className="bar"
      viewBox={`-30 0 ${length + 60} 150`}
      role="img"
      aria-label={`${minutes} von ${barMinutes} Minuten`}
    >
      {parts.map(({ light, x, width }) => (
        <rect
          key={light}
          className={`bar__part bar__part--${light}`}
          x={x}
          y={46}
          width={width}
          height={52}
        />
      ))}
      {marks.map((x) => (
        <text key={x} className="bar__mark" x={x} y={136}>
          {Math.round((x / length) * barMinutes)}
        </text>
      ))}
      <path className="bar__now" d={`M${now - 22} 4h44l-22 36Zm19 44h6v54h-6z`} />
    </svg>
  );
}

startPage(<WaitPage />);
