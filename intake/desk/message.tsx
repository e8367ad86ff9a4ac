import type { ReactNode } from 'react';

/** A KERN alert; read out at once. */
export function Message({ kind, children }: { kind: 'danger' | 'success' | 'info'; children: ReactNode }) {
  return (
    <div className={`kern-alert kern-alert--${kind}`} role="alert">
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
        <span className="message-text">{children}</span>
      </div>
    </div>
  );
}
