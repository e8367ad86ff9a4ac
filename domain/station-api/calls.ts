import { z } from 'zod';
import { fingerCode } from '../captures/fingerprint.ts';
import { counterReason, photoMaxBytes, photoRecord } from '../captures/photo.ts';
import { signatureStrokes } from '../captures/signature.ts';
import { deviceCondition } from '../devices/condition.ts';
import { issue } from '../pages/issue.ts';
import { pageId, pageValues, questionPage } from '../pages/page-values.ts';
import { photoReason } from '../photo/reason.ts';
import { recaptureRequest } from '../recapture/recapture.ts';
import { checkInAnswer, checkInRequest } from '../services/check-in.ts';
import { documentStatusAnswer, documentStatusRequest } from '../services/document-status.ts';
import { feedbackTopic } from '../services/feedback.ts';
import { service } from '../services/service.ts';
import { display } from '../session/display.ts';
import { language } from '../session/language.ts';
import { snapshot } from '../session/snapshot.ts';
import { utterance, voice } from '../session/voice.ts';
import { documentKind } from '../slip/documents.ts';
import { devCalls } from './dev-calls.ts';
import { technicianCalls } from './technician-calls.ts';

const nothing = z.null();
const image = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= photoMaxBytes, 'too large');

/** A JPEG of a camera in the station: up to a whole still of 50 megapixels. */
export const stationPicture = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .refine((bytes) => bytes.length <= 40_000_000, 'too large');

/**
 * One page of answers. `confirmed`: the citizen has said yes to what was asked back (`ask` issues).
 * The value's own shape is `pageValues[page]`; it is checked as part of this schema.
 */
const submission = z
  .strictObject({ page: questionPage, value: z.unknown(), confirmed: z.boolean().default(false) })
  .superRefine(({ page, value }, context) => {
    if (!pageValues[page].safeParse(value).success) context.addIssue({ code: 'custom', path: ['value'] });
  });

/** What the office answered; or it cannot be asked, or there were too many wrong tries. */
const serviceAnswer = <T extends z.ZodType>(answered: T) =>
  z.discriminatedUnion('reached', [
    z.strictObject({ reached: z.literal(true), answer: answered }),
    z.strictObject({ reached: z.literal(false), reason: z.enum(['unreachable', 'rate-limited']) }),
  ]);

/** Everything the screen may ask of the station: parameters and answer of each call. */
const calls = {
  'snapshot.get': { params: nothing, result: snapshot },

  'session.start': { params: z.strictObject({ language }), result: nothing },
  /** A citizen is back with a slip: the clerk wants a part of the case anew. */
  'session.return': { params: z.strictObject({ language }), result: nothing },
  /** Asks the intake which parts; `found` opens the first of them. */
  'recapture.find': {
    params: recaptureRequest,
    result: z.strictObject({ outcome: z.enum(['found', 'unknown', 'too-many-tries', 'unreachable']) }),
  },
  'session.language': { params: z.strictObject({ language }), result: nothing },
  /** Text size, contrast and reach; from then on the citizen has the time of whoever needs aids. */
  'session.display': { params: display, result: nothing },
  /** Spoken or not, how loud and fast, and whether the screen is black. */
  'session.voice': { params: voice, result: nothing },
  /** Speech for what has no clip (WAV); refused (`device`) where no engine is installed. Nothing of it is kept. */
  'voice.say': { params: utterance, result: z.strictObject({ wav: z.instanceof(Uint8Array) }) },
  /** Any sign of life, also "Ich brauche mehr Zeit": restarts the idle clock. */
  'session.touch': { params: nothing, result: nothing },
  'session.submit': { params: submission, result: nothing },
  /** Leaves a capture page whose captures are there. */
  'session.next': { params: nothing, result: nothing },
  'session.back': { params: nothing, result: nothing },
  'session.goTo': { params: z.strictObject({ page: pageId }), result: nothing },
  /** The citizen leaves this capture to the counter. */
  'session.atCounter': {
    params: z.strictObject({ page: z.enum(['photo', 'signature']), reason: counterReason }),
    result: nothing,
  },
  'session.refer': {
    params: z.strictObject({ referral: z.enum(['birth-date-unknown', 'temporary-document']) }),
    result: nothing,
  },
  'service.open': { params: z.strictObject({ service, language }), result: nothing },
  /** Back to the start; what was typed is gone. */
  'service.close': { params: nothing, result: nothing },
  /** Counted, nothing else. */
  'feedback.give': { params: z.strictObject({ topic: feedbackTopic }), result: nothing },
  /** The answers go to the screen; the station keeps neither them nor what was asked. */
  'service.checkIn': { params: checkInRequest, result: serviceAnswer(checkInAnswer) },
  'service.documentStatus': {
    params: documentStatusRequest,
    result: serviceAnswer(documentStatusAnswer),
  },
  'session.help': { params: nothing, result: nothing },
  /** The next one of the family: after the slip, or in place of the one whose data are then gone. */
  'session.another': { params: nothing, result: nothing },
  /** "Alles löschen und beenden". */
  'session.cancel': { params: nothing, result: nothing },
  /** "Ja, alles richtig": seals the case, prints the slip. */
  'session.confirm': { params: nothing, result: nothing },

  /** One burst more; refused (`nothing-there`) when the session has none left. */
  'photo.try': { params: nothing, result: nothing },
  /** The burst has no picture that may be used; the reasons are counted, never kept with the case. */
  'photo.refused': {
    params: z.strictObject({ reasons: z.array(photoReason).min(1).max(60) }),
    result: nothing,
  },
  /** The chosen picture. When it was taken and after how many tries is the station's own knowledge. */
  'photo.store': {
    params: photoRecord.omit({ capturedAt: true, tries: true }).extend({ jpeg: image, jp2: image }),
    result: nothing,
  },
  'photo.get': { params: nothing, result: z.strictObject({ jpeg: image }) },
  /** The camera lives in the screen process; it tells the station how it is. */
  'camera.report': { params: z.strictObject({ condition: deviceCondition }), result: nothing },

  /** Live pictures of a camera that lives in the station: topic `camera-frame`. */
  'camera.preview': { params: z.strictObject({ on: z.boolean() }), result: nothing },
  'camera.still': { params: nothing, result: z.strictObject({ jpeg: stationPicture }) },
  /** The lift moves the camera towards the face; false when the person has to move. */
  'camera.nudge': {
    params: z.strictObject({ direction: z.enum(['up', 'down']) }),
    result: z.strictObject({ moves: z.boolean() }),
  },
  /** A reader that types has read a photographer's code on the screen. */
  'photo.code': { params: nothing, result: nothing },

  'fingers.start': { params: nothing, result: nothing },
  'fingers.stop': { params: nothing, result: nothing },
  /** The person has read why both prints are captured anew. */
  'fingers.understood': { params: nothing, result: nothing },
  /** These fingers cannot be captured here; then no finger is (TR-03121-3.2 §4.8). */
  'fingers.atCounter': {
    params: z.strictObject({ fingers: z.array(fingerCode).min(1).max(2), reason: counterReason }),
    result: nothing,
  },
  'fingers.image': {
    params: z.strictObject({ finger: fingerCode }),
    result: z.strictObject({ bmp: image }),
  },

  'signature.store': { params: signatureStrokes, result: nothing },
  'signature.get': { params: nothing, result: signatureStrokes },

  'slip.print': { params: nothing, result: nothing },
  /** Prints photos or answers while the slip is on the screen. */
  'documents.print': { params: z.strictObject({ kind: documentKind }), result: nothing },
  'slip.acknowledge': { params: nothing, result: nothing },

  ...technicianCalls,
  ...devCalls,
} as const;

export type CallName = keyof typeof calls;
export type CallParams<C extends CallName> = z.infer<(typeof calls)[C]['params']>;
export type CallResult<C extends CallName> = z.infer<(typeof calls)[C]['result']>;

/** `calls`, typed so that name, parameters and answer of one call stay together in generic code. */
export const callSchemas: {
  [C in CallName]: { params: z.ZodType<CallParams<C>>; result: z.ZodType<CallResult<C>> };
} = calls;

/** Why a call was refused. Each code has a plain sentence in every language. */
export const callFailureCode = z.enum([
  'malformed',
  'unknown-call',
  'not-now',
  'answers-incomplete',
  'answer-refused',
  'image-refused',
  'nothing-there',
  'device',
  'storage',
  'station-away',
  'internal',
]);
export type CallFailureCode = z.infer<typeof callFailureCode>;
export const callFailure = z.strictObject({
  code: callFailureCode,
  issues: z.array(issue).default([]),
});
export type CallFailure = z.infer<typeof callFailure>;

export const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);
