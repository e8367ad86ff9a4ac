import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { intakeFailure } from '../../domain/sync/protocol.ts';

/**
 * Where routes are added. Each names its schemas once (`schema: { body, params, response: answers(…) }`): the
 * framework checks what comes in (400 `malformed`) and what goes out (500 `internal`) by them, types the handler,
 * and writes the OpenAPI description from them.
 */
export type Routes = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The answers of a route: its own when all is well, else a failure's code. */
export const answers = <Schema extends z.ZodType>(schema: Schema) => ({
  200: schema,
  '4xx': intakeFailure,
  '5xx': intakeFailure,
});

/** For routes about one case or terminal: `/…/:id`. */
export const byId = z.strictObject({ id: z.uuid() });
