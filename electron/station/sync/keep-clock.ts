import type { SteadyClock } from '../../../domain/clock.ts';
import type { Audit } from '../store/audit.ts';
import type { Outbox } from '../store/outbox.ts';
import type { IntakeContact } from '../technician/intake-contact.ts';

/** Less than this is the way there and back, or a clock that is being slowed. */
const noticedMs = 2_000;

type Deps = { clock: SteadyClock; startedAt: number; contact: IntakeContact; outbox: Outbox; audit: Audit };

/**
 * The system's clock was set while this process ran. Which of the two times is right the intake's tells: the nearer
 * one. A case that was captured in this process by the wrong time keeps its age, and with it its 96 hours.
 */
export function keepClock({ clock, startedAt, contact, outbox, audit }: Deps): void {
  const offset = contact.clockOffsetMs;
  const set = clock.systemNow() - clock.now();
  if (offset === null || Math.abs(set) < noticedMs || Math.abs(offset + set) >= Math.abs(offset)) return;
  const before = clock.now();
  // First: where the disk refuses it, everything is as it was, and the next answer of the intake's brings it again.
  outbox.shiftCaptured(startedAt, before, set);
  clock.followSystem();
  contact.clockOffsetMs = offset + set;
  audit.append('clock-set', null, clock.now());
}
