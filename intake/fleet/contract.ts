import { z } from 'zod';
import { alarmKind } from '../../domain/fleet/alarms.ts';
import { order } from '../../domain/fleet/command.ts';
import { heartbeat } from '../../domain/fleet/heartbeat.ts';
import { stepId } from '../../domain/pages/page-values.ts';

const alarm = z.strictObject({
  kind: alarmKind,
  subject: z.string(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
});

/** A terminal as the page of the technicians shows it; a terminal that has never reported has no heartbeat. */
export const fleetTerminal = z.strictObject({
  terminalId: z.uuid(),
  at: z.iso.datetime().nullable(),
  /** Since when it has been in this step, as far as heartbeats tell. */
  stepSince: z.iso.datetime().nullable(),
  beat: heartbeat.nullable(),
  alarms: z.array(alarm),
  help: z.strictObject({ step: stepId, at: z.iso.datetime() }).nullable(),
  commands: z.array(
    z.strictObject({ order, givenAt: z.iso.datetime(), doneAt: z.iso.datetime().nullable() }),
  ),
});
export type FleetTerminal = z.infer<typeof fleetTerminal>;

/** `GET /fleet/api/terminals` */
export const fleetAnswer = z.strictObject({ now: z.iso.datetime(), terminals: z.array(fleetTerminal) });

/** `POST /fleet/api/terminals/{id}/commands` */
export const commandRequest = z.strictObject({ order });
export const commandAnswer = z.strictObject({ id: z.uuid() });
