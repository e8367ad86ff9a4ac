import { useTranslation } from 'react-i18next';
import { languages } from '../../domain/session/language.ts';
import { languageTable } from '../i18n/languages.ts';
import { perform } from '../station/perform.ts';
import { useSession } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { closeDialog } from './open-dialog.ts';

/** Another language at any step; nothing is lost by it. */
export function LanguageDialog() {
  const { t } = useTranslation();
  const current = useSession((session) => session.language);
  return (
    <Dialog
      title={t('frame.chooseLanguage')}
      onClose={closeDialog}
      actions={
        <Button kind="secondary" onPress={closeDialog}>
          {t('frame.close')}
        </Button>
      }
    >
      <div className="languages languages--list">
        {languages.map((language) => (
          <span key={language} lang={language}>
            <Button
              kind={language === current ? 'primary' : 'secondary'}
              onPress={() => {
                void perform('session.language', { language });
                closeDialog();
              }}
            >
              {languageTable[language].name}
            </Button>
          </span>
        ))}
      </div>
    </Dialog>
  );
}
