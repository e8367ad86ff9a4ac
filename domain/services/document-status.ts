import { z } from 'zod';

/** Where a document that was applied for is; `unknown`: the registry does not know the number. */
export const documentState = z.enum(['ordered', 'in-production', 'ready', 'handed-out', 'unknown']);
export type DocumentState = z.infer<typeof documentState>;

/** `POST /v1/document-status`: the number as normalised and checked (domain/documents/serial-number.ts). */
export const documentStatusRequest = z.strictObject({ serialNumber: z.string().regex(/^[A-Z0-9]{8,9}$/) });
export const documentStatusAnswer = z.strictObject({ state: documentState });
