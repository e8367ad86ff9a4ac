import '@kern-ux/native/dist/fonts/fira-sans.css';
import '@kern-ux/native/dist/kern.css';
import './page.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** Puts a page into its document; every page's script ends with this. */
export function startPage(content: ReactNode): void {
  const root = document.getElementById('page');
  if (root) createRoot(root).render(<StrictMode>{content}</StrictMode>);
}
