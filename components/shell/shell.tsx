import type { ComponentChildren } from 'preact';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { panelId, type Tab, Tabs, tabId } from '../ui/tabs.tsx';
import { type Toast, ToastRegion, type ToastRegionProps } from '../ui/toast.tsx';

export type ShellProps<Id extends string> = {
  tabs: readonly Tab<Id>[];
  tab: Id;
  onTab: (id: Id) => void;
  /** A full page rather than a popup or a panel. */
  wide: boolean;
  links: ComponentChildren;
  /** What concerns the whole window, until it is closed. */
  trouble: Problem | null;
  onTroubleRead: () => void;
  toast: Toast | null;
  onHoldToast: ToastRegionProps['onHold'];
  children: ComponentChildren;
};

/** Head with tabs, the chosen view between, news at the foot; only the view scrolls. */
export function Shell<Id extends string>(props: ShellProps<Id>) {
  const { tabs, tab, onTab, wide, links, trouble, onTroubleRead, toast, children } = props;
  return (
    <div class={`sp-shell${wide ? ' sp-shell--wide' : ''}`}>
      <header class="sp-head">
        <Mark class="sp-head__mark" />
        <h1 class="sp-sr">Soundpost</h1>
        <Tabs label="Soundpost" tabs={tabs} chosen={tab} onChoose={onTab} />
        <nav class="sp-head__links" aria-label="More">
          {links}
        </nav>
      </header>
      {trouble && (
        <div class="sp-trouble">
          <ProblemNote announce problem={trouble}>
            <Button small onPress={onTroubleRead}>
              Close
            </Button>
          </ProblemNote>
        </div>
      )}
      <main class="sp-main">
        <div class="sp-view" role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)}>
          {children}
        </div>
      </main>
      <ToastRegion toast={toast} onHold={props.onHoldToast} />
    </div>
  );
}
