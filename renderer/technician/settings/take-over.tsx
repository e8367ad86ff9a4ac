import { useState } from 'react';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

type Offered = CallResult<'technician.offeredConfigurations'>['files'];

/** A configuration from a stick: what it would change, or why this terminal refuses it. */
export function TakeOver() {
  const [files, setFiles] = useState<Offered | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const look = async () => {
    const answer = await call('technician.offeredConfigurations', null);
    if (answer.ok) setFiles(answer.value.files);
  };
  const take = async (file: string) => {
    const answer = await call('technician.takeOverConfiguration', { file });
    if (answer.ok) setProblems(answer.value.problems);
  };

  return (
    <section className="card">
      <h2>Konfiguration von einem Stick</h2>
      <p>
        Gesucht werden Dateien mit den Endungen .yaml und .jws (signiert). Was eine Datei nicht nennt, bleibt,
        wie es ist. Nach dem Übernehmen startet die Station neu.
      </p>
      <div className="row">
        <Button kind="secondary" size="small" onPress={() => void look()}>
          Auf Sticks suchen
        </Button>
      </div>
      <div role="status">
        {files?.length === 0 && <p>Keine Konfiguration gefunden.</p>}
        {problems.length > 0 && (
          <Message kind="error">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Message>
        )}
      </div>
      {files?.map(({ file, changed, problems: refused }) => (
        <div key={file} className="row">
          <div>
            <strong>{file}</strong>
            {refused.length > 0 ? (
              <ul className="list">
                {refused.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            ) : (
              <p className="muted">
                {changed.length === 0 ? 'Ändert nichts.' : `Ändert: ${changed.join(', ')}`}
              </p>
            )}
          </div>
          {refused.length === 0 && changed.length > 0 && (
            <Button kind="primary" size="small" label={`${file} übernehmen`} onPress={() => void take(file)}>
              Übernehmen
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
