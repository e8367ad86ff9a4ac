import fastifyCookie from '@fastify/cookie';
import { type FastifyInstance, fastify, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { fleetRoutes } from '../fleet/routes.ts';
import { note } from '../log/note.ts';
import { officeRoutes } from '../office/routes.ts';
import { serviceRoutes } from '../services/routes.ts';
import { staffRoutes } from '../staff/routes.ts';
import { waitingRoutes } from '../waiting/routes.ts';
import type { IntakeContext } from './context.ts';
import { deskRoutes } from './desk-routes.ts';
import { answerBrokenHttp, answerErrors } from './errors.ts';
import { refuse } from './failure.ts';
import { measure } from './metrics.ts';
import { describeRoutes } from './openapi.ts';
import { operationsRoutes } from './operations-routes.ts';
import { servePages } from './pages.ts';
import { recaptureRoute } from './recapture-route.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { terminalRoutes } from './terminal-routes.ts';
import { uploadRoute } from './upload.ts';

/** Everything but the sealed case is small. */
const jsonLimit = 64 * 1024;
/** A terminal gives up after half of it; a peer that vanished would keep its place among the uploads for ever. */
const defaultRequestTimeoutMs = 60_000;

/**
 * The intake as an application that is not listening yet. It keeps no state of its own: any number may run on one
 * store. The caller runs the jobs (`purge`) and closes the store.
 */
export function createIntake(context: IntakeContext): FastifyInstance {
  const { tls, requestTimeoutMs: requestTimeout = defaultRequestTimeoutMs } = context.config;
  // Node takes the limit for the headers from here, Fastify sets the other one.
  const http = { requestTimeout, connectionsCheckingInterval: requestTimeout / 2 };
  const app = fastify({
    ...(tls ? { https: { ...http, ...httpsOptions(tls, context) } } : { http }),
    requestTimeout,
    loggerInstance: context.log,
    // Fastify's own request log has the address of the client and the whole URL.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: jsonLimit,
    trustProxy: context.config.trustedProxies ?? false,
    clientErrorHandler: answerBrokenHttp,
    frameworkErrors: (_error, _request, reply) => refuse(reply, 'malformed'),
  });
  // Only JSON is read: a foreign page cannot send it without asking first, and nobody allows it to.
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('terminal', null);
  app.decorateRequest('staff', null);
  app.register(fastifyCookie);
  setSecurityHeaders(app);
  // By the clock that judges a terminal's requests, which it compares its own with; Node would put the system's.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('date', new Date(context.clock.now()).toUTCString());
  });
  answerErrors(app);
  logRequests(app);
  const metrics = measure(app, context);
  describeRoutes(app);
  app.register(async (scope) => {
    const routes = scope.withTypeProvider<ZodTypeProvider>();
    terminalRoutes(routes, context);
    uploadRoute(routes, context);
    recaptureRoute(routes, context);
    staffRoutes(routes, context);
    deskRoutes(routes, context);
    serviceRoutes(routes, context);
    waitingRoutes(routes, context);
    operationsRoutes(routes, context, metrics);
    fleetRoutes(routes, context);
    officeRoutes(routes, context);
  });
  servePages(app, context);
  return app;
}

/** Certificates are asked for, not demanded: desks have none, and which one counts is checked per request. */
const httpsOptions = (tls: { certificate: string; key: string }, { keys }: IntakeContext) => ({
  cert: tls.certificate,
  key: tls.key,
  ca: keys.authorities.map(({ certificate }) => certificate),
  requestCert: true,
  rejectUnauthorized: false,
  minVersion: 'TLSv1.3' as const,
});

/** One line per request: the route's pattern, not its URL. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    note(request.log, 'request', { method, route, status: reply.statusCode, milliseconds });
  });
}
