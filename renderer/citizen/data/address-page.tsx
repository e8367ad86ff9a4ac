import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { homeTownOf } from '../../../domain/address/home-town.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { useQuestion } from '../../session/question.ts';
import { useSession } from '../../station/store.ts';
import { digitsMask } from '../../ui/keyboard/edit.ts';
import { Offer } from '../../ui/offer.tsx';
import { TextField } from '../../ui/text-field.tsx';

const postalCodeMask = digitsMask(5);

export function AddressPage() {
  const { t } = useTranslation();
  const { answer, submit, issuesOf } = useQuestion('address');
  const before = useSession((session) => session.family?.address);
  const [street, setStreet] = useState(answer?.street ?? '');
  const [postalCode, setPostalCode] = useState(answer?.postalCode ?? '');
  const [town, setTown] = useState(answer?.town ?? '');

  // The city's own codes belong to no other town.
  const typeCode = (code: string) => {
    setPostalCode(code);
    const known = homeTownOf(code);
    if (known && !town) setTown(known);
  };

  return (
    <Frame
      title={t('data.address.title')}
      lead={t('data.address.lead')}
      primary={<NextButton onPress={() => void submit({ street, postalCode, town })} />}
    >
      {before && (
        <Offer label={t('data.address.same')} onPress={() => void submit(before)}>
          {before.street}, {before.postalCode} {before.town}
        </Offer>
      )}
      <TextField
        label={t('data.address.street')}
        value={street}
        onChange={setStreet}
        layout="text"
        capitalise
        messages={issuesOf('street')}
        first
      />
      <div className="fields">
        <TextField
          label={t('data.address.postalCode')}
          value={postalCode}
          onChange={typeCode}
          layout="digits"
          mask={postalCodeMask}
          messages={issuesOf('postalCode')}
          width="short"
        />
        <TextField
          label={t('data.address.town')}
          value={town}
          onChange={setTown}
          layout="text"
          capitalise
          messages={issuesOf('town')}
        />
      </div>
    </Frame>
  );
}
