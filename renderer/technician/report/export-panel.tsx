import { useCallback, useEffect, useState } from 'react';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

type Written = { files: readonly string[]; failed: boolean };

/** Log, readiness report (PDF and JSON) and configuration to a stick or another folder. */
export function ExportPanel() {
  const [folders, setFolders] = useState<readonly string[] | null>(null);
  const [writing, setWriting] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);

  const look = useCallback(async () => {
    const answer = await call('technician.folders', null);
    if (answer.ok) setFolders(answer.value.folders);
  }, []);
  useEffect(() => void look(), [look]);

  const write = async (folder: string) => {
    setWriting(true);
    const answer = await call('technician.export', { folder });
    setWritten(
      answer.ok && answer.value.failure === null
        ? { files: answer.value.files, failed: false }
        : { files: [], failed: true },
    );
    setWriting(false);
  };

  return (
    <section className="card">
      <h2>Auf einen Stick schreiben</h2>
      <p>
        Ereignisse, Bereitschaftsbericht (PDF und JSON) und die Konfiguration ohne ihre Geheimnisse; nichts
        von Bürgerinnen und Bürgern.
      </p>
      {folders?.length === 0 && <p>Kein Stick gefunden. Stick einstecken und neu suchen.</p>}
      <div className="row">
        {folders?.map((folder) => (
          <Button
            key={folder}
            kind="primary"
            size="small"
            isDisabled={writing}
            label={`Nach ${folder} schreiben`}
            onPress={() => void write(folder)}
          >
            {folder}
          </Button>
        ))}
        <Button kind="secondary" size="small" onPress={() => void look()}>
          Neu suchen
        </Button>
      </div>
      <div role="status">
        {writing && <p>Schreibt …</p>}
        {written && !writing && written.failed && (
          <Message kind="error">
            <p>Dort lässt sich nichts schreiben. Ist der Stick schreibgeschützt oder voll?</p>
          </Message>
        )}
        {written && !writing && !written.failed && <p>Geschrieben: {written.files.join(', ')}</p>}
      </div>
    </section>
  );
}
