import { useTranslation } from 'react-i18next';
import type { PhotoReason } from '../../../domain/photo/reason.ts';
import { pictograms } from './pictures/pictogram.tsx';

/** More at once would help nobody; the rest shows at the next try. */
const shownAtOnce = 3;

/** Why a picture is not accepted: pictogram, plain sentence, remedy; the most important first. */
export function ReasonList({ reasons }: { reasons: readonly PhotoReason[] }) {
  const { t } = useTranslation();
  return (
    <ul className="reasons">
      {reasons.slice(0, shownAtOnce).map((reason) => {
        const Pictogram = pictograms[reason];
        return (
          <li key={reason} className="card reason" data-reason={reason}>
            <Pictogram />
            <div>
              <p className="reason__what">{t(`photoReasons.${reason}.what`)}</p>
              <p>{t(`photoReasons.${reason}.remedy`)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
