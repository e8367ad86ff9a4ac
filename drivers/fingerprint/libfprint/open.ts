import type { Clock } from '../../../domain/clock.ts';
import type { OpenDriver } from '../../driver.ts';
import { openProgram } from '../../transport/program.ts';
import { openBridge } from '../bridge/open.ts';
import type { BridgeScanner } from '../bridge/scanner.ts';

export type LibfprintOptions = {
  /** Path of `sidecar.py`. */
  script: string;
  clock: Clock;
  /** The name of libfprint's driver; without it the first scanner that gives images. */
  driver?: string;
  python?: string;
  env?: Readonly<Record<string, string>>;
};

/** Opens a USB scanner that libfprint knows, through its sidecar. Fails as `openBridge` does. */
export const openLibfprint = ({
  script,
  clock,
  driver,
  python = '/usr/bin/python3',
  env = {},
}: LibfprintOptions): OpenDriver<BridgeScanner> =>
  openBridge({
    transport: openProgram({ program: python, args: [script, ...(driver ? [driver] : [])], clock, env }),
    clock,
  });
