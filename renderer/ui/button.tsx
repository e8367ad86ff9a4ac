import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

type Props = {
  kind: 'primary' | 'secondary' | 'tertiary';
  onPress: () => void;
  children: ReactNode;
  icon?: ReactNode;
  iconAfter?: ReactNode;
  isDisabled?: boolean;
  size?: 'normal' | 'small' | 'huge';
  label?: string;
  /** The keypad's key that presses this button from anywhere on the page. */
  keypad?: 'back' | 'help';
  /** The element that says more about it. */
  describedBy?: string;
};

/** A kiosk button: KERN's look, React Aria's press model (begins and ends inside, no double strike). */
export function Button({
  kind,
  onPress,
  children,
  icon,
  iconAfter,
  isDisabled,
  size = 'normal',
  label,
  keypad,
  describedBy,
}: Props) {
  return (
    <AriaButton
      className={`kern-btn kern-btn--${kind} button button--${size}`}
      onPress={onPress}
      isDisabled={isDisabled === true}
      {...(label ? { 'aria-label': label } : {})}
      {...(keypad ? { 'data-keypad': keypad } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    >
      {icon}
      <span className="kern-label">{children}</span>
      {iconAfter}
    </AriaButton>
  );
}
