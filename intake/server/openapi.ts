import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { intakeFailure } from '../../domain/sync/protocol.ts';

/** Described once instead of with every route. */
const registry = z.registry<{ id?: string | undefined }>();
registry.add(intakeFailure, { id: 'Failure' });
const described = { schemaRegistry: registry, zodToJsonConfig: { unrepresentable: 'any' } } as const;

/** Raised when the exchange changes in a way that a terminal or a client must know of. */
const apiVersion = '1';

const description =
  'What terminals, the desk page and monitoring exchange with the intake. Generated from the schemas in the code; ' +
  'every failure is `{ code }`.';

/**
 * Makes the zod schemas of the routes count, and describes the routes at `/openapi.json` (OpenAPI 3.1). Must come
 * before the routes: only those added afterwards are described.
 */
export function describeRoutes(app: FastifyInstance): void {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Ausweis-Terminal: intake', version: apiVersion, description },
      components: {
        securitySchemes: {
          terminal: {
            type: 'apiKey',
            in: 'header',
            name: 'authorization',
            description: 'Terminal <JWS>: a request statement signed by the enrolled terminal, good once.',
          },
        },
      },
    },
    transform: createJsonSchemaTransform(described),
    transformObject: createJsonSchemaTransformObject(described),
  });
  app.after(() => {
    app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  });
}
