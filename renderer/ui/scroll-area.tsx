import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

type Props = {
  children: ReactNode;
  /** The page's own `main`; `div` where one stands around it already. */
  element?: 'main' | 'div';
};

/** The page's content, which may be longer than its place: pages with buttons, since not everybody knows how to drag. */
export function ScrollArea({ children, element: Area = 'main' }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLElement | null>(null);
  const [hidden, setHidden] = useState({ above: false, below: false });

  const measure = useCallback(() => {
    if (!area.current) return;
    const { scrollTop, clientHeight, scrollHeight, parentElement } = area.current;
    // The buttons take room themselves: without them everything may fit.
    const overflows = scrollHeight > (parentElement?.clientHeight ?? clientHeight) + 4;
    const above = overflows && scrollTop > 4;
    const below = overflows && scrollTop + clientHeight < scrollHeight - 4;
    setHidden((was) => (was.above === above && was.below === below ? was : { above, below }));
  }, []);

  useEffect(() => {
    if (!area.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(area.current);
    for (const child of area.current.children) observer.observe(child);
    return () => observer.disconnect();
  });

  const page = (direction: 1 | -1) =>
    area.current?.scrollBy({ top: direction * area.current.clientHeight * 0.8, behavior: 'smooth' });
  const overflows = hidden.above || hidden.below;

  return (
    <div className="scroll">
      <Area
        ref={(element: HTMLElement | null) => {
          area.current = element;
        }}
        className="scroll__area"
        onScroll={measure}
        {...(overflows ? { tabIndex: 0 } : {})}
      >
        {children}
      </Area>
      {overflows && (
        <div className="scroll__buttons">
          <Button kind="secondary" size="small" isDisabled={!hidden.above} onPress={() => page(-1)}>
            <span aria-hidden="true">↑ </span>
            {t('frame.less')}
          </Button>
          <Button kind="secondary" size="small" isDisabled={!hidden.below} onPress={() => page(1)}>
            <span aria-hidden="true">↓ </span>
            {t('frame.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
