import type { z } from 'zod';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import { type Answer, exchange, post } from '../staff/page/api.ts';
import {
  type DeskCase,
  type DeskFetchRequest,
  type DeskNote,
  deskCase,
  deskDone,
  type FingerVerification,
  helpCallList,
  photoVetoAnswer,
  recaptureAsked,
  takeOverAnswer,
} from './contract.ts';

/** The whole case, in one call. */
export const fetchCase = (request: DeskFetchRequest): Answer<DeskCase> =>
  post('api/fetch', request, deskCase);

/** "Übernommen": from here on neither intake nor terminal keeps the case. */
export const takeOver = (
  { caseId, handle }: DeskCase,
  verification: FingerVerification,
): Answer<z.infer<typeof takeOverAnswer>> =>
  post(`api/cases/${caseId}/take-over`, { handle, verification }, takeOverAnswer);

/** "Nur Foto neu", "nur Finger neu". */
export const askRecapture = (
  { caseId, handle }: DeskCase,
  part: RecapturePart,
): Answer<z.infer<typeof recaptureAsked>> =>
  post(`api/cases/${caseId}/recapture`, { handle, part }, recaptureAsked);

/** What is done with the open case beside the intake, for the audit. */
export const noteAtDesk = ({ caseId, handle }: DeskCase, note: DeskNote): Answer<z.infer<typeof deskDone>> =>
  post(`api/cases/${caseId}/notes`, { handle, note }, deskDone);

/** The clerk's own word on the photo. */
export const decidePhoto = (
  { caseId, handle }: DeskCase,
  veto: PhotoVeto,
): Answer<z.infer<typeof photoVetoAnswer>> =>
  post(`api/cases/${caseId}/photo-veto`, { handle, veto }, photoVetoAnswer);

/** Terminals where somebody waits for help. */
export const helpCalls = (): Answer<z.infer<typeof helpCallList>> => exchange('api/help', {}, helpCallList);

/** A clerk goes there. */
export const answerHelp = (terminalId: string): Answer<z.infer<typeof helpCallList>> =>
  post(`api/help/${terminalId}/answered`, {}, helpCallList);
