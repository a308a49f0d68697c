import { AccountsPanel } from '../../components/settings/accounts-panel.tsx';
import { DefaultsPanel } from '../../components/settings/defaults-panel.tsx';
import { ErasePanel } from '../../components/settings/erase-panel.tsx';
import { LayoutReportPanel } from '../../components/settings/layout-report-panel.tsx';
import { PageHead } from '../../components/settings/page-head.tsx';
import { PostingPanel } from '../../components/settings/posting-panel.tsx';
import { ProblemNote } from '../../components/ui/problem-note.tsx';
import { LAYOUT_TASK } from '../../lib/app/layout-report.ts';
import { NOTIFY_TASK } from '../../lib/app/notifying.ts';
import { ACCOUNT_TASK, ERASE_TASK, type Setup } from '../../lib/app/setup.ts';
import { waitingFor } from '../../lib/posting/waiting-for.ts';
import { allZones } from '../../lib/time/zone.ts';
import { ProviderView } from './provider-view.tsx';
import { TiktokView } from './tiktok-view.tsx';

const ZONES = allZones();

export function OptionsView({ setup }: { setup: Setup }) {
  const settings = setup.settings.value;
  const trouble = setup.trouble.value;
  return (
    <>
      <PageHead title="Soundpost options">
        <p class="sp-soft">Keys stay in this browser; each travels to its own provider only.</p>
      </PageHead>
      {trouble && <ProblemNote announce problem={trouble} />}
      <ProviderView setup={setup} provider="infinipost" />
      <AccountsPanel
        targets={(setup.targets.value ?? []).filter(({ provider }) => provider === 'infinipost')}
        task={setup.tasks.of(ACCOUNT_TASK)}
        waitingFor={(id) => waitingFor(id, setup.deliveries.value ?? [])}
        onAdd={setup.addAccount}
        onRemove={(target) => void setup.removeAccount(target)}
      />
      <TiktokView setup={setup} />
      <ProviderView setup={setup} provider="dumpling" />
      <ProviderView setup={setup} provider="konbini" />
      {settings && (
        <DefaultsPanel
          settings={settings}
          zones={ZONES}
          ownZone={setup.effects.ownZone}
          onChange={setup.change}
        />
      )}
      {settings && (
        <PostingPanel
          settings={settings}
          refused={setup.tasks.of(NOTIFY_TASK).problem}
          onChange={setup.change}
          onNotify={(wanted) => void setup.notify(wanted)}
        />
      )}
      <LayoutReportPanel
        report={setup.layoutReport.text.value}
        copied={setup.layoutReport.copied.value}
        task={setup.tasks.of(LAYOUT_TASK)}
        onMake={() => void setup.layoutReport.make()}
        onCopy={() => void setup.layoutReport.copy()}
      />
      <ErasePanel task={setup.tasks.of(ERASE_TASK)} onErase={setup.erase} />
    </>
  );
}
