import { z } from 'zod';

/**
 * A test case goes the way of every case and is none: its content is this record and never an application, and its code
 * has a wrong check digit, so that no slip can carry it and no desk can ask for it.
 */
export const testCaseCode = '00000000';

/** `test.json` in the package of a test case. */
export const testRecord = z.strictObject({
  schema: z.literal('ausweis-terminal/test/1'),
  marking: z.literal('TEST'),
  terminalId: z.string().max(60),
  madeAt: z.iso.datetime(),
});
export type TestRecord = z.infer<typeof testRecord>;

/** Random bytes beside the record, so that what limits the size of uploads on the way is found. */
export const testFiller = { name: 'test.bmp', bytes: 2_000_000 } as const;
