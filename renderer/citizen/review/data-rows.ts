import { useTranslation } from 'react-i18next';
import { formatGermanDate } from '../../../domain/dates/calendar-date.ts';
import { eyeColours } from '../../../domain/eyes/eye-colours.ts';
import type { PageId } from '../../../domain/pages/page-values.ts';
import { useSession } from '../../station/store.ts';
import type { Row } from './review-row.tsx';

/** Every answer as the citizen reads it, in the order of the pages. */
export function useDataRows(): Row[] {
  const { t } = useTranslation();
  const { answers, pages } = useSession((session) => session);
  const values: { page: PageId; name: string; value: string | undefined }[] = [
    { page: 'product', name: t('review.document'), value: documentText() },
    { page: 'family-name', name: t('review.familyName'), value: answers['family-name']?.familyName },
    // Where there are any, each has a row of its own.
    ...(answers['other-names']?.any
      ? []
      : [{ page: 'other-names' as const, name: t('review.otherNames'), value: t('review.none') }]),
    {
      page: 'birth-name',
      name: t('review.birthName'),
      value: answers['birth-name']?.birthName ?? t('review.sameName'),
    },
    { page: 'given-names', name: t('review.names'), value: answers['given-names']?.givenNames },
    {
      page: 'birth-date',
      name: t('review.birthDate'),
      value: answers['birth-date'] && formatGermanDate(answers['birth-date'].birthDate),
    },
    { page: 'birth-place', name: t('review.birthPlace'), value: answers['birth-place']?.birthPlace },
    { page: 'address', name: t('review.address'), value: addressText() },
    { page: 'sex', name: t('review.sex'), value: answers.sex && t(`data.sex.${answers.sex.sex}`) },
    { page: 'height', name: t('review.height'), value: heightText() },
    { page: 'eye-colour', name: t('review.eyeColour'), value: eyeText() },
    {
      page: 'doctorate',
      name: t('review.doctorate'),
      value: answers.doctorate?.doctorate ?? t('review.none'),
    },
    {
      page: 'stage-name',
      name: t('review.stageName'),
      value: answers['stage-name']?.stageName ?? t('review.none'),
    },
    {
      page: 'old-document',
      name: t('review.oldDocument'),
      value: answers['old-document']?.serialNumber ?? t('review.noOldDocument'),
    },
    { page: 'delivery', name: t('review.delivery'), value: deliveryText() },
    { page: 'representatives', name: t('review.representatives'), value: representativesText() },
  ];

  function documentText(): string | undefined {
    return answers.product?.products
      .map((product) =>
        product.kind === 'id-card'
          ? t('frame.idCard')
          : [
              t('frame.passport'),
              t('review.pages', { count: product.pages }),
              ...(product.express ? [t('review.express')] : []),
            ].join(', '),
      )
      .join(' · ');
  }
  function addressText(): string | undefined {
    const address = answers.address;
    return address && `${address.street}, ${address.postalCode} ${address.town}`;
  }
  function heightText(): string | undefined {
    const height = answers.height?.heightCm;
    if (height === undefined) return undefined;
    return height === null ? t('review.heightUnknown') : t('review.heightValue', { height });
  }
  function eyeText(): string | undefined {
    const word = answers['eye-colour']?.eyeColour;
    const known = eyeColours.find((colour) => colour.word === word);
    const name = known && t(`data.eyeColour.names.${known.code}`);
    return name && name !== word ? `${name} (${word})` : word;
  }
  function deliveryText(): string | undefined {
    const delivery = answers.delivery;
    if (!delivery) return undefined;
    const way = delivery.delivery === 'post' ? t('review.post') : t('review.pickUp');
    return delivery.email ? `${way}, ${delivery.email}` : way;
  }
  function representativesText(): string | undefined {
    return answers.representatives?.representatives
      .map(
        ({ role, givenNames, familyName }) =>
          `${t(`data.representatives.${role}`)}: ${givenNames} ${familyName}`,
      )
      .join(' · ');
  }

  return values
    .filter(({ page }) => pages.includes(page))
    .map(({ page, name, value }) => ({ page, name, value: value ?? t('review.none') }));
}
