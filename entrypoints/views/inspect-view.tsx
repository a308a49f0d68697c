import { InspectionView } from '../../components/inspect/inspection-view.tsx';
import { ProblemNote } from '../../components/ui/problem-note.tsx';
import { INSPECT_TASK, type Inspecting } from '../../lib/app/inspecting.ts';
import type { WindowState } from '../../lib/app/window.ts';
import type { NextStep } from '../../lib/problems/problem.ts';

export type InspectViewProps = { state: WindowState; inspecting: Inspecting };

export function InspectView({ state, inspecting }: InspectViewProps) {
  const { busy, problem } = state.tasks.of(INSPECT_TASK);
  const act = (step: NextStep) => {
    if (step === 'open_options' || step === 'grant_hosts') state.effects.openOptions();
    else void inspecting.refresh();
  };
  return (
    <div class="sp-scroll">
      {problem && <ProblemNote announce problem={problem} onStep={act} />}
      <InspectionView
        inspection={inspecting.inspection.value}
        now={state.now.value}
        busy={busy}
        copied={inspecting.copied.value}
        onUse={() => void inspecting.use()}
        onCopy={() => void inspecting.copy()}
        onRefresh={() => void inspecting.refresh()}
        onStep={act}
      />
    </div>
  );
}
