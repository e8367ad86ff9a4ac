import { z } from 'zod';
import { fingerCode } from '../../../domain/captures/fingerprint.ts';
import { scannerFailureCodes } from '../port.ts';

/** Raised with every change that an older peer would not understand. */
export const bridgeVersion = 1;

const id = z.number().int().min(1);
const quality = z.union([z.number().int().min(0).max(100), z.literal(255)]);
const size = { width: z.number().int().min(64).max(1600), height: z.number().int().min(64).max(1600) };
const ppi = z.union([z.literal(500), z.literal(1000)]);

/** What the terminal says. */
export const toBridge = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), version: z.literal(bridgeVersion) }),
  z.strictObject({
    type: z.literal('capture'),
    id,
    transaction: z.string().max(80),
    finger: fingerCode,
    timeoutMs: z.number().int().min(1).max(600_000),
  }),
  z.strictObject({ type: z.literal('satisfied'), id }),
  z.strictObject({ type: z.literal('cancel'), id }),
  z.strictObject({ type: z.literal('reset'), id }),
  /** Asks for the quality of the picture in the binary part. */
  z.strictObject({ type: z.literal('assess'), id, ...size, ppi }),
]);
export type ToBridge = z.infer<typeof toBridge>;

export const bridgeEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prompt'), prompt: z.enum(['place', 'hold', 'lift']) }),
  z.strictObject({ kind: z.literal('progress'), fraction: z.number().min(0).max(1) }),
  /** Its pixels are the binary part: 8-bit grey, row by row. `capturedAt` in milliseconds since 1970. */
  z.strictObject({
    kind: z.literal('frame'),
    transaction: z.string().max(80),
    finger: fingerCode,
    ...size,
    ppi,
    capturedAt: z.number(),
  }),
  z.strictObject({ kind: z.literal('quality'), quality }),
  z.strictObject({
    kind: z.literal('pad'),
    provider: z.string().min(1).max(80),
    score: z.number().min(0).max(1),
  }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('failed'), code: z.enum(scannerFailureCodes) }),
]);

const capabilities = z.strictObject({
  fingersAtOnce: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  ppi,
  bitDepth: z.union([z.literal(4), z.literal(8)]),
  areaMm: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
  presentationAttackDetection: z.boolean(),
  autoCapture: z.boolean(),
  certificates: z.array(z.string().min(1).max(80)).max(10),
});

const named = { id: z.string().min(1).max(80), version: z.string().min(1).max(40) };

/** What the bridge says. */
export const fromBridge = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    version: z.number().int(),
    /** Goes into the record of every finger. */
    scanner: z.strictObject({ id: z.string().min(1).max(80), capabilities }),
    /** Quality by an algorithm of the bridge's own, as NFIQ 2.2; null when it has none. */
    quality: z.strictObject({ ...named, certified: z.boolean() }).nullable(),
  }),
  /** No scanner can be opened; the bridge ends after it. */
  z.strictObject({ type: z.literal('unavailable'), code: z.string().regex(/^[a-z-]{1,40}$/) }),
  z.strictObject({
    type: z.literal('condition'),
    state: z.enum(['ok', 'degraded']),
    code: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .nullable(),
  }),
  z.strictObject({ type: z.literal('event'), id, event: bridgeEvent }),
  z.strictObject({ type: z.literal('reset'), id, works: z.boolean() }),
  z.strictObject({ type: z.literal('assessed'), id, quality }),
]);
export type FromBridge = z.infer<typeof fromBridge>;
export type BridgeHello = Extract<FromBridge, { type: 'hello' }>;
