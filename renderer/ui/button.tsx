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
}: Props) {
  return (
    <AriaButton
      className={`kern-btn kern-btn--${kind} button button--${size}`}
      onPress={onPress}
      isDisabled={isDisabled === true}
      {...(label ? { 'aria-label': label } : {})}
    >
      {icon}
      <span className="kern-label">{children}</span>
      {iconAfter}
    </AriaButton>
  );
}
