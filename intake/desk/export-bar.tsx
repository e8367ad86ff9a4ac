import { useState } from 'react';
import { composePreCapture, isAttachment } from '../export/pre-capture.ts';
import { toXml } from '../export/xml.ts';
import { noteAtDesk } from './api.ts';
import type { DeskCase } from './contract.ts';

type Format = 'json' | 'xml';
const types: Record<Format, string> = { json: 'application/json', xml: 'application/xml' };

/** "Vorerfassung" for the procedure: as a file with all images, or as text into the clipboard. */
export function ExportBar({ shown }: { shown: DeskCase }) {
  const [said, setSaid] = useState('');
  const { application, manifest, parts } = shown;

  const text = (format: Format, attachments: DeskCase['parts']) => {
    const content = composePreCapture(application, manifest.caseCode, attachments);
    return format === 'xml' ? toXml(content) : JSON.stringify(content, null, 2);
  };
  const download = async (format: Format) => {
    const attachments = Object.fromEntries(Object.entries(parts).filter(([name]) => isAttachment(name)));
    save(text(format, attachments), `vorerfassung-${manifest.caseCode}.${format}`, types[format]);
    setSaid('Datei gespeichert. Bitte nach der Übernahme löschen.');
    await noteAtDesk(shown, `exported-${format}`);
  };
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text('xml', {})).then(
      () => true,
      () => false,
    );
    setSaid(done ? 'Vorerfassung kopiert, ohne Bilder.' : 'Kopieren nicht möglich.');
    if (done) await noteAtDesk(shown, 'exported-xml');
  };

  return (
    <fieldset className="export">
      <legend>Vorerfassung</legend>
      <div className="export__buttons">
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => void download('xml')}>
          <span className="kern-label">XML</span>
        </button>
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => void download('json')}>
          <span className="kern-label">JSON</span>
        </button>
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => void copy()}>
          <span className="kern-label">Kopieren</span>
        </button>
      </div>
      <span role="status" className="note">
        {said}
      </span>
    </fieldset>
  );
}

/** Hands a file to the browser's downloads; its name holds the case code only. */
function save(content: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
