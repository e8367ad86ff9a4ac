import type { TransportFailure } from './port.ts';

const codes: Record<string, TransportFailure['code']> = {
  ENOENT: 'not-found',
  ENODEV: 'not-found',
  ENXIO: 'not-found',
  ENOTFOUND: 'not-found',
  ECONNREFUSED: 'not-found',
  EHOSTUNREACH: 'not-found',
  ENETUNREACH: 'not-found',
  EACCES: 'permission',
  EPERM: 'permission',
  EBUSY: 'in-use',
  ETIMEDOUT: 'timeout',
};

/** The failure behind an error of Node; `disconnected` for what is not known better. */
export function systemFailure(error: unknown): TransportFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { code: codes[code] ?? 'disconnected' };
}
