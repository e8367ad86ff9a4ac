import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyInstance } from 'fastify';
import { withoutData } from '../../domain/errors/without-data.ts';
import type { IntakeFailureCode } from '../../domain/sync/protocol.ts';
import { note } from '../log/note.ts';
import { refuse } from './failure.ts';

const failureOf = (error: FastifyError): IntakeFailureCode => {
  if (error.statusCode === 413) return 'too-large';
  return error.statusCode !== undefined && error.statusCode < 500 ? 'malformed' : 'internal';
};

/** Every error becomes `{ code }`: what the framework refuses, unknown routes, and what was not expected. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = failureOf(error);
    if (code === 'internal') note(request.log, 'unexpected error', { error: withoutData(error) });
    return refuse(reply, code);
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'not-found'));
}

/** Bytes that are not HTTP at all; or a request that did not arrive in time, whose sender would not hear an answer. */
export function answerBrokenHttp(error: ConnectionError, socket: Socket): void {
  if (!socket.writable || error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    socket.destroy();
    return;
  }
  const body = '{"code":"malformed"}';
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}
