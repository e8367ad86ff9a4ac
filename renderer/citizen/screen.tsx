import type { ComponentType } from 'react';
import type { PageId } from '../../domain/pages/page-values.ts';
import type { SessionState } from '../../domain/session/session-state.ts';
import { useSession } from '../station/store.ts';
import { AddressPage } from './data/address-page.tsx';
import { BirthDatePage } from './data/birth-date-page.tsx';
import { DeliveryPage } from './data/delivery-page.tsx';
import { EyeColourPage } from './data/eye-colour-page.tsx';
import { BirthPlacePage, FamilyNamePage, GivenNamesPage } from './data/name-pages.tsx';
import { OldDocumentPage } from './data/old-document-page.tsx';
import { BirthNamePage, DoctoratePage, OtherNamesPage, StageNamePage } from './data/optional-name-pages.tsx';
import { HeightPage, SexPage } from './data/person-pages.tsx';
import { RepresentativesPage } from './data/representatives-page.tsx';
import { FingerprintsPage } from './fingerprints/fingerprints-page.tsx';
import { NoticePage } from './notice/notice-page.tsx';
import { PhotoPage } from './photo/photo-page.tsx';
import { ProductPage } from './product/product-page.tsx';
import { ReviewPage } from './review/review-page.tsx';
import { ServicePage } from './services/service-page.tsx';
import { SignaturePage } from './signature/signature-page.tsx';
import { ReferralPage, ReturnedPage, SealingPage, WipedPage } from './slip/moments.tsx';
import { SlipPage } from './slip/slip-page.tsx';
import { AttractPage } from './start/attract-page.tsx';
import { OutOfServicePage } from './start/out-of-service-page.tsx';
import { ReturnPage } from './start/return-page.tsx';

const pages: Record<PageId, ComponentType> = {
  product: ProductPage,
  notice: NoticePage,
  'birth-date': BirthDatePage,
  'family-name': FamilyNamePage,
  'other-names': OtherNamesPage,
  'birth-name': BirthNamePage,
  'given-names': GivenNamesPage,
  doctorate: DoctoratePage,
  'stage-name': StageNamePage,
  'birth-place': BirthPlacePage,
  address: AddressPage,
  sex: SexPage,
  height: HeightPage,
  'eye-colour': EyeColourPage,
  'old-document': OldDocumentPage,
  delivery: DeliveryPage,
  representatives: RepresentativesPage,
  photo: PhotoPage,
  fingerprints: FingerprintsPage,
  signature: SignaturePage,
  review: ReviewPage,
  return: ReturnPage,
};

const screens: Record<Exclude<SessionState, 'page'>, ComponentType> = {
  'out-of-service': OutOfServicePage,
  attract: AttractPage,
  service: ServicePage,
  referred: ReferralPage,
  sealing: SealingPage,
  slip: SlipPage,
  returned: ReturnedPage,
  wiping: WipedPage,
};

/** One screen for each place where the session can stand. */
export function Screen() {
  const state = useSession((session) => session.state);
  const page = useSession((session) => session.page);
  if (state !== 'page') {
    const Shown = screens[state];
    return <Shown />;
  }
  if (!page) return null;
  const Page = pages[page];
  return <Page key={page} />;
}
