import '../../lib/platform/no-compiling.ts';
import { render } from 'preact';
import { realEffects } from '../../lib/app/real-effects.ts';
import { openSetup } from '../../lib/app/setup.ts';
import * as permissions from '../../lib/platform/permissions.ts';
import { WelcomeView } from '../views/welcome-view.tsx';

const root = document.getElementById('app');
if (root) render(<WelcomeView setup={openSetup(realEffects(), permissions)} />, root);
