import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageTable } from '../i18n/languages.ts';
import { perform } from '../station/perform.ts';
import { useSession, useTerminal } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { DisplayIcon, HelpIcon, LanguageIcon } from '../ui/icons.tsx';
import { HelpDialog } from './dialogs.tsx';
import { DisplayDialog } from './display-dialog.tsx';
import { LanguageDialog } from './language-dialog.tsx';

type Props = { onPointerDown?: (event: { timeStamp: number }) => void };

/** Which document this is about, the language, and help: always one touch away. */
export function Header({ onPointerDown }: Props) {
  const { t } = useTranslation();
  const authority = useTerminal((terminal) => terminal.authority);
  const language = useSession((session) => session.language);
  const products = useSession((session) => session.answers.product?.products);
  const before = useSession(
    (session) => session.family?.codes.length ?? session.slip?.content.together.length ?? 0,
  );
  const isHelpComing = useSession((session) => session.help === 'coming');
  const [choosingLanguage, setChoosingLanguage] = useState(false);
  const [choosingDisplay, setChoosingDisplay] = useState(false);
  const [helping, setHelping] = useState(false);

  const kinds = products?.map((product) => product.kind) ?? [];
  const name =
    kinds.length > 1
      ? t('frame.both')
      : kinds[0] === 'passport'
        ? t('frame.passport')
        : kinds[0] === 'id-card'
          ? t('frame.idCard')
          : authority;

  return (
    <header className="header">
      <p className="header__document" {...(onPointerDown ? { onPointerDown } : {})}>
        <strong>{name}</strong>
        {isHelpComing ? (
          <span role="status">{t('frame.helpComingTitle')}</span>
        ) : (
          <span>
            {before > 0
              ? t('frame.person', { number: before + 1 })
              : products
                ? t('frame.prepare')
                : t('frame.office')}
          </span>
        )}
      </p>
      <Button
        kind="secondary"
        size="small"
        icon={<LanguageIcon />}
        label={`${t('frame.language')}: ${languageTable[language].name}`}
        onPress={() => setChoosingLanguage(true)}
      >
        {languageTable[language].name}
      </Button>
      <Button kind="secondary" size="small" icon={<DisplayIcon />} onPress={() => setChoosingDisplay(true)}>
        {t('frame.display')}
      </Button>
      <Button
        kind="secondary"
        size="small"
        icon={<HelpIcon />}
        keypad="help"
        onPress={() => {
          setHelping(true);
          void perform('session.help', null);
        }}
      >
        {t('frame.help')}
      </Button>
      {choosingLanguage && <LanguageDialog onClose={() => setChoosingLanguage(false)} />}
      {choosingDisplay && <DisplayDialog onClose={() => setChoosingDisplay(false)} />}
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </header>
  );
}
