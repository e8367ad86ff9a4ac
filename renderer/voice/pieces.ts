import type { Language } from '../../domain/session/language.ts';
import type { Piece } from './announcement.ts';
import { ownText, tidy } from './own-texts.ts';

/** Where several of our texts are put together on the screen. */
const joints = /\s·\s|(?<=:)\s|,\s/u;

/** What stands on the screen as pieces to be said: our own texts one by one, the rest as personal. */
export function piecesOf(text: string, language: Language, personal = false): Piece[] {
  const whole = tidy(text);
  if (!/[\p{L}\p{N}]/u.test(whole)) return [];
  if (ownText(language, whole)) return [{ text: whole, personal, language }];
  const parts = whole.split(joints).map((part) => part.replace(/:$/, ''));
  if (parts.length > 1 && parts.some((part) => ownText(language, part)))
    return parts.flatMap((part) =>
      ownText(language, part) ? piecesOf(part, language, personal) : [own(part)],
    );
  return [own(whole)];

  function own(part: string): Piece {
    return { text: part, personal: true, language };
  }
}
