import '../../lib/platform/no-compiling.ts';
import { render } from 'preact';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { realEffects } from '../../lib/app/real-effects.ts';
import { openWindow } from '../../lib/app/window.ts';
import { readWindowAddress } from '../../lib/app/window-address.ts';
import { WindowView } from '../views/window-view.tsx';

const root = document.getElementById('app');
const effects = realEffects();
const state = await openWindow(effects, readWindowAddress(location.hash));

if (root) {
  render(
    <WindowView
      state={state}
      wide
      links={<IconButton icon="settings" name="Options" onPress={effects.openOptions} />}
    />,
    root,
  );
}
