import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { Button } from '../../ui/button.tsx';
import { serialMask } from '../../ui/keyboard/edit.ts';
import { TextField } from '../../ui/text-field.tsx';

export function OldDocumentPage() {
  const { t } = useTranslation();
  const { answer, submit, refuse, issuesOf } = useQuestion('old-document');
  const [serialNumber, setSerialNumber] = useState(answer?.serialNumber ?? '');

  return (
    <Frame
      title={t('data.oldDocument.title')}
      lead={t('data.oldDocument.lead')}
      primary={
        <NextButton
          onPress={() =>
            serialNumber ? void submit({ serialNumber }) : void refuse([missing('serialNumber')])
          }
        />
      }
    >
      <div className="fields fields--top">
        <TextField
          label={t('data.oldDocument.label')}
          value={serialNumber}
          onChange={setSerialNumber}
          layout="serial"
          mask={serialMask}
          messages={issuesOf('serialNumber')}
          first
        />
        <DocumentSketch label={t('data.oldDocument.sketch')} />
      </div>
      <div>
        <Button kind="secondary" onPress={() => void submit({ serialNumber: null })}>
          {t('data.oldDocument.none')}
        </Button>
      </div>
    </Frame>
  );
}

/** A card with its number at the top right, marked. */
function DocumentSketch({ label }: { label: string }) {
  return (
    <svg className="sketch" viewBox="0 0 172 108" role="img" aria-label={label}>
      <rect x="2" y="2" width="168" height="104" rx="9" className="sketch__card" />
      <rect x="12" y="30" width="44" height="58" rx="4" className="sketch__grey" />
      <circle cx="34" cy="51" r="11" className="sketch__face" />
      <path d="M16 88c2-26 34-26 36 0Z" className="sketch__face" />
      <path d="M12 14h56M66 40h70M66 54h50M66 68h62M66 82h40" className="sketch__lines" />
      <rect x="98" y="6" width="68" height="22" rx="11" className="sketch__mark" />
      <text x="132" y="22" className="sketch__number">
        L01X00T47
      </text>
    </svg>
  );
}
