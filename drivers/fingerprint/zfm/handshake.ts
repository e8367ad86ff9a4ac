import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Transport } from '../../transport/port.ts';
import { commands, confirmation, parseSystemParameters } from './commands.ts';
import type { ZfmLink } from './link.ts';

export type HandshakeFailure = { code: 'silent' | 'password' | 'protocol' | 'disconnected' | 'closed' };

/** The sensor may still be at the speed of the last connection: it keeps it over power cycles. */
const likelyBaudRates = [57_600, 115_200, 9_600] as const;
const helloMs = 500;
/** The first try may fall into the half second after power-on. */
const tries = 2;

/** Finds the speed at which the sensor answers, if the line has one, and gives the password. */
export async function sayHello(
  link: ZfmLink,
  transport: Transport,
  first?: number,
): Promise<Result<null, HandshakeFailure>> {
  const greeted = await greet(link, tries);
  if (greeted.ok || greeted.failure.code !== 'silent' || !transport.setBaudRate) return greeted;
  for (const baudRate of [...(first ? [first] : []), ...likelyBaudRates]) {
    const changed = await transport.setBaudRate(baudRate);
    if (!changed.ok) return fail({ code: 'disconnected' });
    link.forget();
    const answered = await greet(link, 1);
    if (answered.ok || answered.failure.code !== 'silent') return answered;
  }
  return fail({ code: 'silent' });
}

/** Raises the line to `baudRate`; a sensor that does not follow is met at its old speed again. */
export async function raiseBaudRate(
  link: ZfmLink,
  transport: Transport,
  baudRate: number,
): Promise<Result<null, HandshakeFailure>> {
  const read = await link.command(commands.readSysPara);
  if (!read.ok) return read;
  const parameters = parseSystemParameters(read.value.content);
  if (read.value.code !== confirmation.ok || !parameters) return fail({ code: 'protocol' });
  if (!transport.setBaudRate || parameters.baudRate >= baudRate) return ok(null);
  const acknowledged = await link.command(commands.setBaudRate(baudRate));
  if (!acknowledged.ok) return acknowledged;
  if (acknowledged.value.code !== confirmation.ok) return ok(null);
  const changed = await transport.setBaudRate(baudRate);
  if (!changed.ok) return fail({ code: 'disconnected' });
  link.forget();
  return sayHello(link, transport, parameters.baudRate);
}

async function greet(link: ZfmLink, times: number): Promise<Result<null, HandshakeFailure>> {
  for (let left = times - 1; ; left--) {
    const answer = await link.command(commands.verifyPassword, helloMs);
    if (answer.ok && answer.value.code === confirmation.ok) return ok(null);
    if (answer.ok && answer.value.code === confirmation.wrongPassword) return fail({ code: 'password' });
    const failure: HandshakeFailure = answer.ok ? { code: 'protocol' } : answer.failure;
    // Noise is what one hears at the wrong speed.
    if (left > 0 && (failure.code === 'silent' || failure.code === 'protocol')) continue;
    return fail(failure.code === 'protocol' ? { code: 'silent' } : failure);
  }
}
