import { InspectionView } from '../../components/inspect/inspection-view.tsx';
import { Button } from '../../components/ui/button.tsx';
import type { News } from '../../lib/app/clip-news.ts';
import type { Inspection } from '../../lib/clips/inspection.ts';
import type { NextStep } from '../../lib/problems/problem.ts';
import type { ClipRef } from '../../lib/tiktok/clip.ts';
import type { ClipReading } from '../../lib/tiktok/reading.ts';

export type OverlayEffects = {
  now(): number;
  /** What the page told of clips, for comparing. */
  seen(): readonly ClipReading[];
  onUse(clip: ClipRef): void;
  onRefresh(clip: ClipRef): void;
  onStep(step: NextStep, clip: ClipRef): void;
  openOptions(clip: ClipRef | null): void;
  onTryNext(musicId: string): void;
};

export type Drawer = { inspection: Inspection; busy: boolean; copied: boolean };

export type Shown = {
  drawer: Drawer | null;
  news: News | null;
};

type OverlayProps = {
  shown: Shown;
  effects: OverlayEffects;
  onClose(): void;
  onCopy(drawer: Drawer): void;
  onSeen(): void;
  /** Whether somebody points at the news or has the focus in it. */
  onHold(held: boolean): void;
};

/** What the panel draws: the drawer of one clip, and the news. */
export function Overlay({
  shown: { drawer, news },
  effects,
  onClose,
  onCopy,
  onSeen,
  onHold,
}: OverlayProps) {
  return (
    <>
      {drawer && (
        <section class="drawer" role="dialog" aria-label="Inspect" lang="en" tabIndex={-1}>
          <header class="head" dir="ltr">
            <h2>Inspect</h2>
            <Button small kind="quiet" onPress={onClose}>
              Close
            </Button>
          </header>
          <div class="body" dir="ltr">
            <InspectionView
              inspection={drawer.inspection}
              seen={effects.seen()}
              now={effects.now()}
              busy={drawer.busy}
              copied={drawer.copied}
              onUse={() => effects.onUse(drawer.inspection.clip)}
              onCopy={() => onCopy(drawer)}
              onRefresh={() => effects.onRefresh(drawer.inspection.clip)}
              onStep={(step) => effects.onStep(step, drawer.inspection.clip)}
            />
          </div>
        </section>
      )}
      <div role="status" aria-live="polite">
        {news && (
          <div
            class="news"
            lang="en"
            onPointerEnter={() => onHold(true)}
            onPointerLeave={() => onHold(false)}
            onFocusIn={() => onHold(true)}
            onFocusOut={() => onHold(false)}
          >
            <p dir="ltr">{news.text}</p>
            {news.action && (
              <Button
                small
                kind="primary"
                onPress={() => {
                  onSeen();
                  take(news, effects);
                }}
              >
                {news.action.label}
              </Button>
            )}
            <Button small kind="quiet" onPress={onSeen}>
              Close
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function take({ action, clip }: News, effects: OverlayEffects) {
  if (action?.does === 'try_next') effects.onTryNext(action.musicId);
  else if (action?.does === 'open_options') effects.openOptions(clip);
  else if (clip) effects.onUse(clip);
}
