import { useLayoutEffect, useRef } from 'preact/hooks';
import { Result } from '../../components/compose/result.tsx';
import { groupByPost } from '../../components/queue/delivery-words.ts';
import { Loading } from '../../components/ui/loading.tsx';
import { tabId } from '../../components/ui/tabs.tsx';
import type { WindowState } from '../../lib/app/window.ts';
import { ComposePost } from './compose-post.tsx';
import { deliveryProps } from './delivery-props.ts';

export function ComposeView({ state }: { state: WindowState }) {
  const { composing } = state;
  const form = useRef<HTMLDivElement>(null);
  const draft = composing.draft.value;
  const check = composing.check.value;
  const resultOf = composing.resultOf.value;
  const wantsForm = useRef(false);
  // The button that led back to the form is gone: whoever works by keyboard goes on at its start.
  // Before the form is painted, so that it never takes the focus from a field somebody has chosen.
  useLayoutEffect(() => {
    if (!wantsForm.current || resultOf !== null) return;
    wantsForm.current = false;
    form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }, [resultOf]);
  if (!draft || !check) return <Loading />;

  const result = groupByPost(state.deliveries.value ?? []).find(
    ({ postId }) => postId === resultOf,
  );
  if (!result) return <ComposePost state={state} draft={draft} check={check} form={form} />;
  return (
    <div class="sp-scroll">
      <Result
        post={result}
        {...deliveryProps(state)}
        onQueue={() => {
          composing.closeResult();
          state.show('queue');
          document.getElementById(tabId('queue'))?.focus();
        }}
        onAnother={() => {
          wantsForm.current = true;
          composing.closeResult();
        }}
      />
    </div>
  );
}
