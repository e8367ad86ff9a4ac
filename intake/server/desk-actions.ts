import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  deskDone,
  deskNoteRequest,
  photoVetoAnswer,
  photoVetoRequest,
  recaptureAsked,
  recaptureWish,
  takeOverAnswer,
  takeOverRequest,
} from '../desk/contract.ts';
import { requireStaff, staffOf } from '../staff/guard.ts';
import { takeOver } from '../store/desk.ts';
import { noteAtDesk } from '../store/desk-notes.ts';
import { decidePhoto } from '../store/photo-veto.ts';
import { askRecapture } from '../store/recapture.ts';
import type { IntakeContext } from './context.ts';
import { refuse } from './failure.ts';

const parameters = z.object({ id: z.uuid() });

/** What a clerk does with an open case. */
export function deskActions(app: FastifyInstance, context: IntakeContext): void {
  const { store, clock } = context;
  const clerk = { onRequest: requireStaff(context, 'clerk', 'lead') };

  app.post('/desk/api/cases/:id/take-over', clerk, async (request, reply) => {
    const id = parameters.safeParse(request.params).data?.id;
    const body = takeOverRequest.safeParse(request.body).data;
    if (!id || !body) return refuse(reply, 'malformed');
    const taken = await takeOver(store, { caseId: id, ...body, staffId: staffOf(request).id }, clock.now());
    if (!taken.ok) return refuse(reply, taken.failure.code);
    return takeOverAnswer.parse({ state: 'fetched', at: taken.value.fetched_at?.toISOString() });
  });

  app.post('/desk/api/cases/:id/photo-veto', clerk, async (request, reply) => {
    const id = parameters.safeParse(request.params).data?.id;
    const body = photoVetoRequest.safeParse(request.body).data;
    if (!id || !body) return refuse(reply, 'malformed');
    const decided = await decidePhoto(
      store,
      { caseId: id, ...body, staffId: staffOf(request).id },
      clock.now(),
    );
    if (!decided.ok) return refuse(reply, decided.failure.code);
    return photoVetoAnswer.parse({ veto: body.veto, at: new Date(clock.now()).toISOString() });
  });

  app.post('/desk/api/cases/:id/recapture', clerk, async (request, reply) => {
    const id = parameters.safeParse(request.params).data?.id;
    const body = recaptureWish.safeParse(request.body).data;
    if (!id || !body) return refuse(reply, 'malformed');
    const asked = await askRecapture(
      store,
      { caseId: id, ...body, staffId: staffOf(request).id },
      clock.now(),
    );
    if (!asked.ok) return refuse(reply, asked.failure.code);
    return recaptureAsked.parse({ part: body.part, askedAt: new Date(clock.now()).toISOString() });
  });

  app.post('/desk/api/cases/:id/notes', clerk, async (request, reply) => {
    const id = parameters.safeParse(request.params).data?.id;
    const body = deskNoteRequest.safeParse(request.body).data;
    if (!id || !body) return refuse(reply, 'malformed');
    const noted = await noteAtDesk(store, { caseId: id, ...body, staffId: staffOf(request).id }, clock.now());
    if (!noted.ok) return refuse(reply, noted.failure.code);
    return deskDone.parse({ at: new Date(clock.now()).toISOString() });
  });
}
