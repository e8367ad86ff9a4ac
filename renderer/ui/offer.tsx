import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Something that need not be typed or begun anew: what it is, and one button that takes it. */
export function Offer({
  children,
  label,
  onPress,
}: {
  children: ReactNode;
  label: string;
  onPress: () => void;
}) {
  return (
    <section className="card card--line offer">
      <p>{children}</p>
      <Button kind="secondary" onPress={onPress}>
        {label}
      </Button>
    </section>
  );
}
