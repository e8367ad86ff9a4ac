import type { ComponentType } from 'react';
import type { Service } from '../../../domain/services/service.ts';
import { useSession } from '../../station/store.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { CheckInPage } from './check-in-page.tsx';
import { DirectoryPage } from './directory-page.tsx';
import { DocumentStatusPage } from './document-status-page.tsx';
import { ForWhomPage } from './for-whom-page.tsx';
import { PracticePage } from './practice-page.tsx';

const pages: Record<Service, ComponentType> = {
  'check-in': CheckInPage,
  'document-status': DocumentStatusPage,
  directory: DirectoryPage,
  practice: PracticePage,
  'for-whom': ForWhomPage,
  accessibility: AccessibilityPage,
};

/** The service that the citizen has opened. */
export function ServicePage() {
  const service = useSession((session) => session.service);
  if (!service) return null;
  const Page = pages[service];
  return <Page />;
}
