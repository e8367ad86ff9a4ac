import '../styles/technician.css';
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { call } from '../station/client.ts';
import { useTerminal } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { Keyboard } from '../ui/keyboard/keyboard.tsx';
import { ScrollArea } from '../ui/scroll-area.tsx';
import { ChecksPage } from './checks/checks-page.tsx';
import { DevicesPage } from './devices/devices-page.tsx';
import { EventsPage } from './events/events-page.tsx';
import { refreshOverview, useOverviewState } from './overview.ts';
import { readiness } from './readiness.ts';
import { ReportPage } from './report/report-page.tsx';
import { SetUpPage } from './set-up/set-up-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { StoragePage } from './storage/storage-page.tsx';
import { Pill } from './ui/pill.tsx';
import { useSignsOfLife } from './use-signs-of-life.ts';

const tabs = [
  ['devices', 'Geräte', DevicesPage],
  ['checks', 'Prüfungen', ChecksPage],
  ['events', 'Ereignisse', EventsPage],
  ['storage', 'Speicher & Abgleich', StoragePage],
  ['settings', 'Einstellungen', SettingsPage],
  ['set-up', 'Inbetriebnahme', SetUpPage],
] as const;

/** The technician's pages, in place of the citizen's screen while the PIN holds. German only. */
export default function Technician() {
  const terminal = useTerminal((state) => state);
  const overview = useOverviewState((state) => state.overview);
  const [reporting, setReporting] = useState(false);
  const [tab, setTab] = useState<string | null>(null);
  useSignsOfLife();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every word of the station may change the overview
  useEffect(() => void refreshOverview(), [terminal]);
  useEffect(() => () => useOverviewState.setState({ overview: null }), []);

  const ready = overview && readiness(overview);
  const setUp = overview?.commissioning.state;
  // Until it was accepted, that is what the technician is here for.
  const first = setUp === 'new' || setUp === 'begun' ? 'set-up' : 'devices';
  // What comes first is decided once: with the acceptance the page stays.
  useEffect(() => {
    if (setUp) setTab((was) => was ?? first);
  }, [setUp, first]);
  return (
    <div className="frame technician" lang="de">
      <header className="header">
        <h1 className="header__document technician__name">
          <strong>Technik</strong>
          <span>{terminal.terminalId.slice(0, 8) || 'nicht angemeldet'}</span>
        </h1>
        {ready && <Pill state={ready.state}>{ready.label}</Pill>}
        <Button kind="secondary" size="small" onPress={() => setReporting(!reporting)}>
          {reporting ? 'Zurück' : 'Bereitschaftsbericht'}
        </Button>
        {setUp !== 'new' && (
          <Button kind="primary" size="small" onPress={() => void call('technician.leave', null)}>
            Verlassen
          </Button>
        )}
      </header>
      {overview && !reporting && (
        <Tabs
          className="technician__body"
          selectedKey={tab ?? first}
          onSelectionChange={(key) => setTab(String(key))}
          keyboardActivation="manual"
        >
          <nav aria-label="Technik">
            <TabList className="technician__tabs" aria-label="Seiten der Technik">
              {tabs.map(([id, name]) => (
                <Tab key={id} id={id} className="technician__tab">
                  {name}
                </Tab>
              ))}
            </TabList>
          </nav>
          <main className="technician__body">
            {tabs.map(([id, , Page]) => (
              <TabPanel key={id} id={id} className="technician__panel">
                <ScrollArea element="div">
                  <div className="page technician__page">
                    <Page />
                  </div>
                </ScrollArea>
              </TabPanel>
            ))}
          </main>
        </Tabs>
      )}
      {overview && reporting && (
        <main className="technician__body">
          <ScrollArea element="div">
            <div className="page technician__page">
              <ReportPage />
            </div>
          </ScrollArea>
        </main>
      )}
      <Keyboard />
    </div>
  );
}
