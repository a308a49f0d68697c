import '../../lib/platform/no-compiling.ts';
import { render } from 'preact';
import { realEffects } from '../../lib/app/real-effects.ts';
import { openSetup } from '../../lib/app/setup.ts';
import * as permissions from '../../lib/platform/permissions.ts';
import { OptionsView } from '../views/options-view.tsx';

const root = document.getElementById('app');
if (root) render(<OptionsView setup={openSetup(realEffects(), permissions)} />, root);
