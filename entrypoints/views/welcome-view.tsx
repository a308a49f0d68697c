import { AddAccount } from '../../components/settings/accounts-panel.tsx';
import { PageHead } from '../../components/settings/page-head.tsx';
import { Step } from '../../components/settings/step.tsx';
import { ACCOUNT_TASK, type Setup } from '../../lib/app/setup.ts';
import { type Target, targetName } from '../../lib/posting/target.ts';
import { ProviderView } from './provider-view.tsx';

/** Leads through the main job once, on the real thing: each step ticks itself when it is done. */
export function WelcomeView({ setup }: { setup: Setup }) {
  const targets = setup.targets.value ?? [];
  const sounds = setup.sounds.value ?? [];
  const hasKey = setup.keyTimes.value?.infinipost !== undefined;
  const hasPost = setup.hasPosts.value;
  const isDone = hasKey && targets.length > 0 && sounds.length > 0 && hasPost;
  return (
    <>
      <PageHead title="Welcome to Soundpost">
        <p class="sp-soft" role="status">
          {isDone
            ? 'All four steps are done: this page can be closed. Keys and accounts are in the options.'
            : 'Hear a sound on TikTok, post with it, on time. Four steps.'}
        </p>
      </PageHead>
      <ol class="sp-steps">
        <Step number={1} title="Enter your InfiniPost key" done={hasKey}>
          <p class="sp-soft">
            InfiniPost imports the sounds and publishes the posts. You find the key in its
            dashboard, under API keys.
          </p>
          <div class="sp-wide">
            <ProviderView setup={setup} provider="infinipost" bare />
          </div>
        </Step>
        <Step number={2} title="Add an account to post to" done={targets.length > 0}>
          {targets.length > 0 && <p>{namesOf(targets)}</p>}
          <AddAccount task={setup.tasks.of(ACCOUNT_TASK)} onAdd={setup.addAccount} />
        </Step>
        <Step number={3} title="Save a sound" done={sounds.length > 0}>
          <p class="sp-soft">
            Open any video on{' '}
            <a href="https://www.tiktok.com/" target="_blank" rel="noreferrer">
              tiktok.com
            </a>{' '}
            and press <strong>Save sound</strong> beside it.
          </p>
          {sounds[0] && <p>Saved: {sounds[0].title}</p>}
        </Step>
        <Step number={4} title="Schedule a post with it" done={hasPost}>
          <p class="sp-soft">
            Press Soundpost’s button in the toolbar, choose <strong>Use in post</strong> in the
            library, write a caption, pick a time, and press <strong>Schedule</strong>.
          </p>
        </Step>
      </ol>
      <WhereThingsGo />
    </>
  );
}

function WhereThingsGo() {
  return (
    <section class="sp-panel" aria-labelledby="where">
      <h2 id="where">What is sent where</h2>
      <ul class="sp-facts">
        <li>
          <strong>Nothing</strong> is sent before you enter a key. There is no server of Soundpost’s
          and nothing is counted.
        </li>
        <li>
          <strong>InfiniPost</strong> gets the address of a video whose sound you save, and each
          post that you schedule: caption, video address, sound, account and time.
        </li>
        <li>
          <strong>DumplingAI</strong> and <strong>KonbiniAPI</strong>, only if you enter their keys,
          get the address of a video or the id of a sound that you inspect.
        </li>
        <li>
          <strong>TikTok’s API</strong>, only if you connect an own TikTok account in the options,
          gets your app’s key and secret and the posts that you send to that account.
        </li>
        <li>Your library, drafts, queue and keys stay in this browser.</li>
      </ul>
    </section>
  );
}

function namesOf(targets: readonly Target[]): string {
  return new Intl.ListFormat('en').format(targets.map(targetName));
}
