import { z } from 'zod';
import { waitingRoom } from '../../domain/sync/protocol.ts';

/** `GET /wait/api/now`: what the page for the waiting room shows; nothing of a person is in it. */
export const waitAnswer = z.strictObject({ ...waitingRoom.shape, now: z.iso.datetime() });
