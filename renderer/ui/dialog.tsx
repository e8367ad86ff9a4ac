import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ScrollArea } from './scroll-area.tsx';
import { useFocusAfterwards } from './use-focus-afterwards.ts';

type Props = {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  onClose: () => void;
  urgent?: boolean;
};

/** A question before the page: holds the focus, closes with Escape. Its answers stay in sight. */
export function Dialog({ title, children, actions, onClose, urgent }: Props) {
  useFocusAfterwards();
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog">
        <AriaDialog className="dialog__content" role={urgent ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className="dialog__title">
            {title}
          </Heading>
          <ScrollArea element="div">
            <div className="dialog__body">{children}</div>
          </ScrollArea>
          <div className="dialog__actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
