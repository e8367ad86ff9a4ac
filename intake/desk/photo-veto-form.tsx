import { useState } from 'react';
import { type PhotoVeto, photoVeto } from '../../domain/photo/veto.ts';
import { decidePhoto } from './api.ts';
import type { DeskCase } from './contract.ts';
import { type DeskFailure, failureSentences } from './labels.ts';
import { Message } from './message.tsx';
import { vetoLabels } from './photo-labels.ts';

/** The clerk's word in both directions; it is kept at once and may be changed. */
export function PhotoVetoForm(props: {
  shown: DeskCase;
  veto: PhotoVeto | null;
  onVeto: (veto: PhotoVeto) => void;
}) {
  const { shown, veto, onVeto } = props;
  const [failure, setFailure] = useState<DeskFailure>();
  const [choosing, setChoosing] = useState<PhotoVeto>();
  const decide = async (choice: PhotoVeto) => {
    setFailure(undefined);
    setChoosing(choice);
    const answer = await decidePhoto(shown, choice);
    if (answer.ok) onVeto(answer.value.veto);
    else setFailure(answer.failure.code);
    setChoosing(undefined);
  };
  return (
    <fieldset className="veto">
      <legend>Entscheidung am Schalter</legend>
      {photoVeto.options.map((choice) => (
        <label key={choice} className="veto__choice">
          <input
            type="radio"
            name="photo-veto"
            checked={(choosing ?? veto) === choice}
            onChange={() => void decide(choice)}
          />
          {vetoLabels[choice]}
        </label>
      ))}
      <p role="status" className="veto__kept">
        {veto && !choosing ? 'Entscheidung gespeichert.' : ''}
      </p>
      {failure && <Message kind="danger">{failureSentences[failure]}</Message>}
    </fieldset>
  );
}
