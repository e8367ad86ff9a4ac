import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { IntakeContext } from './context.ts';

/**
 * The built pages (`/wait/`, …) with their scripts. They hold no data: what may be seen only by staff comes from calls
 * that ask who is there.
 */
export function servePages(app: FastifyInstance, { config }: IntakeContext): void {
  if (!config.pagesDirectory) return;
  app.register(fastifyStatic, {
    root: config.pagesDirectory,
    prefix: '/',
    // One route for each file that is there; everything else stays unknown.
    wildcard: false,
    redirect: true,
    cacheControl: false,
    decorateReply: false,
  });
}
