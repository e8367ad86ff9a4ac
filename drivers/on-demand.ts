import { createRequire } from 'node:module';

/**
 * Large libraries that are loaded with their first use and not with the program: each would delay the first screen after
 * every start by a tenth of a second. Loaded at once and not awaited, so that whoever draws with them can do so in one
 * go.
 */
const require = createRequire(import.meta.url);

/** Skia: pictures of slips and signatures. */
export const canvasLibrary = (): typeof import('@napi-rs/canvas') => require('@napi-rs/canvas');

/** PDF documents. */
export const pdfLibrary = (): typeof import('pdfkit') => require('pdfkit');

/** HTTP with connections of one's own. */
export const httpLibrary = (): typeof import('undici') => require('undici');
