import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

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
  /** A finger on a tile is the answer, and the next page opens; keys only choose, "Weiter" answers. */
  onTouch?: (value: V) => void;
  columns?: 1 | 2 | 3;
  isInvalid?: boolean;
};

/** A screen reader's or a switch's press is none: whoever does not see the page change chooses first. */
const byFinger: readonly string[] = ['touch', 'mouse', 'pen'];

/** Big tiles of which one is chosen. */
export function ChoiceList<V extends string>(props: Props<V>) {
  const { label, labelHidden, choices, value, onChange, onTouch, columns = 1, isInvalid } = props;
  const { t } = useTranslation();
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
          <Radio
            key={choice.value}
            value={choice.value}
            className="choice"
            {...(onTouch && {
              onPress: ({ pointerType }) => {
                if (byFinger.includes(pointerType)) onTouch(choice.value);
              },
            })}
          >
            <span className="choice__mark" />
            {choice.picture}
            <span className="choice__words">
              <span className="choice__label">{choice.label}</span>
              {choice.hint && <span className="choice__hint">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {onTouch && <p className="choices__advice">{t('frame.touchAnswers')}</p>}
    </RadioGroup>
  );
}
