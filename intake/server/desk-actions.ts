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
import { answers, byId, type Routes } from './routes.ts';

/** What a clerk does with an open case. */
export function deskActions(app: Routes, context: IntakeContext): void {
  const { store, clock } = context;
  const clerk = { onRequest: requireStaff(context, 'clerk', 'lead') };
  const now = () => new Date(clock.now()).toISOString();

  app.post(
    '/desk/api/cases/:id/take-over',
    { ...clerk, schema: { params: byId, body: takeOverRequest, response: answers(takeOverAnswer) } },
    async (request, reply) => {
      const act = { caseId: request.params.id, ...request.body, staffId: staffOf(request).id };
      const taken = await takeOver(store, act, clock.now());
      if (!taken.ok) return refuse(reply, taken.failure.code);
      return { state: 'fetched' as const, at: now() };
    },
  );

  app.post(
    '/desk/api/cases/:id/photo-veto',
    { ...clerk, schema: { params: byId, body: photoVetoRequest, response: answers(photoVetoAnswer) } },
    async (request, reply) => {
      const act = { caseId: request.params.id, ...request.body, staffId: staffOf(request).id };
      const decided = await decidePhoto(store, act, clock.now());
      if (!decided.ok) return refuse(reply, decided.failure.code);
      return { veto: act.veto, at: now() };
    },
  );

  app.post(
    '/desk/api/cases/:id/recapture',
    { ...clerk, schema: { params: byId, body: recaptureWish, response: answers(recaptureAsked) } },
    async (request, reply) => {
      const act = { caseId: request.params.id, ...request.body, staffId: staffOf(request).id };
      const asked = await askRecapture(store, act, clock.now());
      if (!asked.ok) return refuse(reply, asked.failure.code);
      return { part: act.part, askedAt: now() };
    },
  );

  app.post(
    '/desk/api/cases/:id/notes',
    { ...clerk, schema: { params: byId, body: deskNoteRequest, response: answers(deskDone) } },
    async (request, reply) => {
      const act = { caseId: request.params.id, ...request.body, staffId: staffOf(request).id };
      const noted = await noteAtDesk(store, act, clock.now());
      if (!noted.ok) return refuse(reply, noted.failure.code);
      return { at: now() };
    },
  );
}
