import { noteAtDesk } from './api.ts';
import type { DeskCase } from './contract.ts';

/** The data sheet by the browser's own print dialogue; what is left out on paper is in print.css. */
export function PrintButton({ shown }: { shown: DeskCase }) {
  const printSheet = async () => {
    await noteAtDesk(shown, 'printed');
    print();
  };
  return (
    <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void printSheet()}>
      <span className="kern-label">Drucken</span>
    </button>
  );
}
