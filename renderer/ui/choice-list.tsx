import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

export type Choice<V extends string> = {
  value: V;
  label: string;
  hint?: string;
  picture?: ReactNode;
};

type Props<V extends string> = {
  label: string;
  labelHidden?: boolean;
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  columns?: 1 | 2 | 3;
  isInvalid?: boolean;
};

/** Big tiles of which one is chosen. */
export function ChoiceList<V extends string>(props: Props<V>) {
  const { label, labelHidden, choices, value, onChange, columns = 1, isInvalid } = props;
  return (
    <RadioGroup
      className="choices"
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
      isInvalid={isInvalid === true}
    >
      <Label className={labelHidden ? 'kern-sr-only' : 'kern-label field__label'}>{label}</Label>
      <div className={`choices__grid choices__grid--${columns}`}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="choice">
            <span className="choice__mark" />
            {choice.picture}
            <span className="choice__words">
              <span className="choice__label">{choice.label}</span>
              {choice.hint && <span className="choice__hint">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
