import '../../lib/platform/no-compiling.ts';
import { render } from 'preact';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { realEffects } from '../../lib/app/real-effects.ts';
import { openWindow } from '../../lib/app/window.ts';
import { openStudio } from '../../lib/platform/windows.ts';
import { WindowView } from '../views/window-view.tsx';

const root = document.getElementById('app');

/** The popup would close anyway once it loses the focus; in Firefox it stays without this. */
const leave = (open: () => void) => () => {
  open();
  window.close();
};
const effects = {
  ...realEffects(),
  goOnInStudio: leave(() => void openStudio('compose')),
};
const state = await openWindow(effects);

if (root) {
  render(
    <WindowView
      state={state}
      links={
        <>
          <IconButton icon="expand" name="Open in a tab" onPress={leave(() => void openStudio())} />
          <IconButton icon="settings" name="Options" onPress={leave(effects.openOptions)} />
        </>
      }
    />,
    root,
  );
}
