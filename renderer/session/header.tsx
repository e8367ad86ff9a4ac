import { useTranslation } from 'react-i18next';
import { languageTable } from '../i18n/languages.ts';
import { perform } from '../station/perform.ts';
import { useSession, useTerminal } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { DisplayIcon, HelpIcon, LanguageIcon } from '../ui/icons.tsx';
import { openDialog } from './open-dialog.ts';

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
        onPress={() => openDialog('language')}
      >
        {languageTable[language].name}
      </Button>
      <Button kind="secondary" size="small" icon={<DisplayIcon />} onPress={() => openDialog('display')}>
        {t('frame.display')}
      </Button>
      <Button
        kind="secondary"
        size="small"
        icon={<HelpIcon />}
        keypad="help"
        onPress={() => {
          openDialog('help');
          void perform('session.help', null);
        }}
      >
        {t('frame.help')}
      </Button>
    </header>
  );
}
