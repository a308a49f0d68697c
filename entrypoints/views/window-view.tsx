import type { ComponentChildren } from 'preact';
import { Shell } from '../../components/shell/shell.tsx';
import type { TabId } from '../../lib/app/shared.ts';
import type { WindowState } from '../../lib/app/window.ts';
import { ComposeView } from './compose-view.tsx';
import { InspectView } from './inspect-view.tsx';
import { LibraryView } from './library-view.tsx';
import { QueueView } from './queue-view.tsx';

const TABS: readonly { id: TabId; label: string }[] = [
  { id: 'compose', label: 'Compose' },
  { id: 'queue', label: 'Queue' },
  { id: 'library', label: 'Library' },
];

const VIEWS = { compose: ComposeView, queue: QueueView, library: LibraryView };

export type WindowViewProps = {
  state: WindowState;
  wide?: boolean;
  /** Links of this kind of window, at the end of its head. */
  links?: ComponentChildren;
};

/** The whole app, in whichever window it stands. */
export function WindowView({ state, wide = false, links }: WindowViewProps) {
  const tab = state.tab.value;
  const inspecting = state.inspecting.value;
  const View = VIEWS[tab];
  return (
    <Shell
      tabs={TABS}
      tab={tab}
      onTab={(id) => state.show(id)}
      wide={wide}
      links={links}
      trouble={state.trouble.value}
      onTroubleRead={() => {
        state.trouble.value = null;
      }}
      toast={state.announcer.news.value}
      onHoldToast={state.announcer.hold}
    >
      {inspecting ? <InspectView state={state} inspecting={inspecting} /> : <View state={state} />}
    </Shell>
  );
}
