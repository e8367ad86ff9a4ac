import { ok } from '../../../domain/result.ts';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import type { TechnicianAction } from '../../../domain/station-api/technician-calls.ts';
import { ownFileOf } from '../configuration-file/terminal-file.ts';
import type { Devices } from '../devices/devices.ts';
import { paperChangedSetting } from '../jobs/forget-log.ts';
import { testSlip } from '../slip/test-slip.ts';
import { lookAtPlaten } from '../technician/checks/platen.ts';
import { eventLog } from '../technician/event-log.ts';
import { exportTo } from '../technician/export.ts';
import { foundPlaces } from '../technician/found-places.ts';
import { mountedSticks } from '../technician/mounted-sticks.ts';
import { offeredConfigurations, takeOverOffered } from '../technician/offered-configurations.ts';
import { missingNow, technicianOverview } from '../technician/overview.ts';
import type { Technician } from '../technician/technician.ts';
import { type Handlers, refuse } from './router.ts';

type Host = {
  restartStation: () => void;
  restartApp: () => void;
  shutDown: () => void;
  /** A pixel is this large from now on. */
  rescale: (millimetresPerPixel: number) => void;
  openOrClose: () => void;
};
type Configured = CallResult<'technician.configuration'>;

/** The technician's calls; everything but the door is shut until the PIN was right. */
export function technicianCalls(
  technician: Technician,
  host: Host,
  configured: () => Configured,
  press: () => Promise<CallResult<'technician.press'>>,
) {
  const { access, commissioning, diagnostics, options } = technician;
  const { devices, stores, clock } = options;
  const into = { ownFile: ownFileOf(options.dataDir), trustedKey: options.configuration.trustedKey };
  const folders = async () => [...options.configuration.exportFolders, ...(await mountedSticks())];
  /** What the screen asks by itself, without a person. */
  const watched = <A extends unknown[], R>(act: (...given: A) => R) => {
    return (...given: A): R | ReturnType<typeof refuse> => (access.open ? act(...given) : refuse('not-now'));
  };
  const guarded = <A extends unknown[], R>(act: (...given: A) => R) =>
    watched((...given: A) => {
      access.touch();
      return act(...given);
    });
  return {
    'technician.enter': async ({ pin }) => {
      // Only between sessions: never in the middle of somebody's application.
      if (options.busy()) return refuse('not-now');
      const { open, waitMs } = await access.enter(pin);
      return ok({ open, waitSeconds: Math.ceil(waitMs / 1000) });
    },
    'technician.leave': guarded(() => {
      access.leave();
      return ok(null);
    }),
    'technician.touch': guarded(() => ok(null)),
    'technician.overview': watched(() => ok(technicianOverview(technician))),
    'technician.check': guarded(async ({ id }) =>
      ok({ runs: await diagnostics.run('technician', id === null ? {} : { id }) }),
    ),
    'technician.confirm': guarded(({ id, ok: passed, value, detail }) =>
      ok({
        run: stores.checkRuns.append({ id, ok: passed, value, detail, ms: 0, by: 'technician' }, clock.now()),
      }),
    ),
    'technician.act': guarded(async ({ action }) => ok(await act(devices, action))),
    'technician.platen': guarded(async () => {
      const platen = await lookAtPlaten(devices.scanner);
      return ok({ columns: platen?.columns ?? 1, cells: platen?.cells ?? [] });
    }),
    'technician.press': guarded(async () => ok(await press())),
    'technician.inputs': watched(({ anew }) => ok(technician.inputs.read(anew))),
    'technician.paperChanged': guarded(() => {
      stores.settings.set(paperChangedSetting, clock.now());
      return ok(null);
    }),
    'technician.events': guarded(({ errorsOnly, before, limit }) =>
      ok({
        events: eventLog(stores, {
          errorsOnly,
          before: before === null ? clock.now() + 1 : Date.parse(before),
          limit,
        }),
      }),
    ),
    'technician.folders': guarded(async () => ok({ folders: await folders() })),
    'technician.offeredConfigurations': guarded(async () =>
      ok({ files: await offeredConfigurations(into, await folders()) }),
    ),
    'technician.takeOverConfiguration': guarded(async ({ file }) => {
      const problems = await takeOverOffered(into, await folders(), file);
      if (problems.length === 0) {
        stores.audit.append('technician-configured', null, clock.now());
        host.restartStation();
      }
      return ok({ problems });
    }),
    'technician.export': guarded(async ({ folder }) => {
      const written = await exportTo(technician, folder);
      if (!written.ok) return ok({ files: [], failure: written.failure.code });
      stores.audit.append('technician-exported', null, clock.now());
      return ok({ files: written.value, failure: null });
    }),
    'technician.report': guarded(async () =>
      ok({ pdf: await technician.reportPdf(), json: JSON.stringify(technician.report()) }),
    ),
    'technician.configuration': guarded(() => ok(configured())),
    'technician.setUp': guarded(async (entered) => {
      if (!commissioning.asksForSetUp) return refuse('not-now');
      const problems = await commissioning.setUp(entered);
      if (problems.length === 0) {
        stores.audit.append('terminal-set-up', null, clock.now());
        host.restartStation();
      }
      return ok({ problems });
    }),
    'technician.devices': guarded(async () =>
      ok({ devices: commissioning.devices, found: await foundPlaces() }),
    ),
    'technician.setDevices': guarded(async ({ devices: chosen }) => {
      const problems = await commissioning.setDevices(chosen);
      if (problems.length === 0) {
        stores.audit.append('technician-configured', null, clock.now());
        host.restartStation();
      }
      return ok({ problems });
    }),
    'technician.setScale': guarded(async ({ millimetresPerPixel }) => {
      const problems = await commissioning.setScale(millimetresPerPixel);
      if (problems.length === 0) host.rescale(millimetresPerPixel);
      return ok({ problems });
    }),
    'technician.commission': guarded(() => {
      const done = commissioning.state !== 'new' && missingNow(technician).length === 0;
      if (done) {
        commissioning.finish();
        technician.fitness.acceptTouch();
        stores.audit.append('terminal-commissioned', null, clock.now());
        host.openOrClose();
      }
      return ok({ done });
    }),
    'technician.restart': guarded(async ({ target }) => {
      stores.audit.append('technician-restarted', target, clock.now());
      if (target === 'station') host.restartStation();
      else if (target === 'app') host.restartApp();
      else if (target === 'shutdown') host.shutDown();
      else return ok({ done: await devices.restart(target) });
      return ok({ done: true });
    }),
    'camera.facts': (facts) => {
      technician.camera = facts;
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}

async function act(devices: Devices, action: TechnicianAction) {
  const patience = AbortSignal.timeout(60_000);
  const board = devices.controlBoard?.current();
  const lift = board?.lift;
  const outcome = async () => {
    switch (action) {
      case 'test-slip':
        return devices.printer.print(testSlip(), patience);
      case 'lift-top':
        return lift?.moveTo(lift.rangeMm, patience);
      case 'lift-bottom':
        return lift?.moveTo(0, patience);
      case 'lift-stop':
        return lift?.stop().then(() => ok(null));
      case 'light-on':
        return board?.light?.set(1);
      case 'light-off':
        return board?.light?.set(0);
    }
  };
  const done = await outcome();
  if (!done) return { ok: false, code: 'not-found' };
  return done.ok ? { ok: true, code: null } : { ok: false, code: done.failure.code };
}
