import { Message } from '../../ui/message.tsx';

/** How an action went, said when it changes. */
export const Outcome = ({ outcome }: { outcome: { ok: boolean; sentence: string } | null }) => (
  <div role="status">
    {outcome &&
      (outcome.ok ? <p>{outcome.sentence}</p> : <Message kind="error">{<p>{outcome.sentence}</p>}</Message>)}
  </div>
);
