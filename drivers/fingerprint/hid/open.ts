import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { OpenDriver } from '../../driver.ts';
import type { OpenTransport } from '../../transport/port.ts';
import { PolledScanner } from '../polled-scanner.ts';
import type { FingerprintCapabilities } from '../port.ts';
import { HidDevice } from './device.ts';
import { HidLink } from './link.ts';
import { type HidInformation, profileVersion } from './reports.ts';

export type HidScannerOptions = {
  /** `openHidReports`. */
  transport: OpenTransport;
  clock: Clock;
  /** Between two looks at the glass. */
  pollMs?: number;
};

const infoMs = 2_000;

/** Opens a scanner of the open HID profile. Fails with the transport's codes, `silent`, `protocol` or `version`. */
export const openHid =
  ({ transport, clock, pollMs = 100 }: HidScannerOptions): OpenDriver<PolledScanner> =>
  async (signal) => {
    const opened = await transport(signal);
    if (!opened.ok) return opened;
    const pipe = opened.value;
    const giveUp = () => void pipe.close();
    signal.addEventListener('abort', giveUp);
    const link = new HidLink(pipe, clock);
    let information: HidInformation | undefined;
    const answered = await link.run({ kind: 'info' }, infoMs, (answer) => {
      if (answer.kind !== 'info' || answer.status !== 'ok') return 'wrong';
      information = answer.information;
      return true;
    });
    signal.removeEventListener('abort', giveUp);
    const refuse = async (code: string) => {
      await pipe.close();
      return fail({ code });
    };
    if (signal.aborted) return refuse('cancelled');
    if (!answered.ok) return refuse(answered.failure.code);
    if (information?.version !== profileVersion) return refuse('version');
    const capabilities = capabilitiesOf(information);
    if (!capabilities) return refuse('protocol');
    const device = new HidDevice(link, information);
    const id = information.name || 'hid';
    return ok(new PolledScanner({ id, capabilities, device, transport: pipe, clock, pollMs }));
  };

/** Undefined when the scanner says of itself what the port does not know. */
function capabilitiesOf({ ppi, bitDepth, areaMm }: HidInformation): FingerprintCapabilities | undefined {
  if ((ppi !== 500 && ppi !== 1000) || (bitDepth !== 4 && bitDepth !== 8)) return undefined;
  return {
    fingersAtOnce: 1,
    ppi,
    bitDepth,
    areaMm,
    presentationAttackDetection: false,
    autoCapture: false,
    certificates: [],
  };
}
