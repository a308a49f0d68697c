import { Library } from '../../components/library/library.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { ADD_TASK, importTask } from '../../lib/app/library.ts';
import type { WindowState } from '../../lib/app/window.ts';

export function LibraryView({ state }: { state: WindowState }) {
  const { library, tasks, effects } = state;
  const sounds = library.sounds.value;
  if (!sounds) return <Loading />;
  return (
    <div class="sp-scroll">
      <Library
        sounds={sounds}
        now={state.now.value}
        taskOf={(key) => tasks.of(importTask(key))}
        add={{
          ...tasks.of(ADD_TASK),
          typed: library.address.typed.value,
          following: library.following.value,
          onType: library.address.type,
          onAdd: library.add,
        }}
        onUse={library.use}
        onImport={library.importSound}
        onRemove={library.remove}
        onOptions={effects.openOptions}
      />
    </div>
  );
}
