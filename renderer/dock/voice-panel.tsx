import { useEffect, useState } from 'react';
import { type Announcement, onAnnouncement } from '../voice/announcement.ts';

const shown = 6;

/** What the terminal has said last; in brackets what only headphones hear. */
export function VoicePanel() {
  const [heard, setHeard] = useState<readonly Announcement[]>([]);
  useEffect(() => onAnnouncement((said) => setHeard((before) => [said, ...before].slice(0, shown))), []);
  return (
    <section>
      <h2>Voice</h2>
      <ul>
        {heard.map(({ kind, pieces }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said has no identity but its place
          <li key={i}>
            <code>{kind}</code>{' '}
            {pieces.map(({ text, personal }) => (personal ? `[${text}]` : text)).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
