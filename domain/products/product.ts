import { z } from 'zod';

/** What can be applied for at the terminal; temporary documents are told as "am Schalter". */
export const product = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('id-card') }),
  z.strictObject({
    kind: z.literal('passport'),
    pages: z.union([z.literal(32), z.literal(48)]),
    express: z.boolean(),
  }),
]);
export type Product = z.infer<typeof product>;
export type ProductKind = Product['kind'];

/** Several documents in one session; each kind once (checked by `checkPage`). */
export const products = z.array(product).min(1).max(2);
