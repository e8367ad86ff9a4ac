import { randomUUID } from 'node:crypto';
import type { SlipDocument } from '../../../drivers/slip-printer/port.ts';

/** What a person looks at: every kind of line, umlauts, a QR code, and both edges of the paper. */
export const testSlip = (): SlipDocument => ({
  jobId: randomUUID(),
  blocks: [
    { kind: 'title', text: 'Testbeleg' },
    { kind: 'text', text: 'Falsches Üben von Xylophonmusik quält jeden größeren Zwerg. 0123456789 € § ß' },
    { kind: 'rule' },
    { kind: 'code', text: '000 0000-0' },
    { kind: 'qr', content: 'TESTBELEG' },
    { kind: 'heading', text: 'Bitte prüfen' },
    { kind: 'item', text: 'Umlaute, Euro und Paragraf sind richtig' },
    { kind: 'item', text: 'Der QR-Code lässt sich lesen' },
    { kind: 'item', text: 'Links und rechts fehlt nichts' },
  ],
});
