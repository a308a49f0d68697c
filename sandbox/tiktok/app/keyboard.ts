import type { Page } from './page.ts';
import { sandbox } from './state.ts';

/** The site's shortcuts. Typing in a field is left alone; a closed shadow root hides its fields. */
export function listenToKeys(shown: () => Page | null): void {
  document.addEventListener('keydown', (event) => {
    const field =
      event.target instanceof Element && event.target.closest('input, textarea, select');
    if (field || event.ctrlKey || event.metaKey || event.altKey) return;
    const { state } = sandbox;
    state.keys += 1;
    const video = shown()?.video();
    switch (event.key) {
      case ' ':
        if (event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        sandbox.paused += 1;
        state.playing = !state.playing;
        if (state.playing) video?.play().catch(() => {});
        else video?.pause();
        break;
      case 'ArrowDown':
        event.preventDefault();
        state.next += 1;
        shown()?.next();
        break;
      case 'ArrowUp':
        event.preventDefault();
        state.previous += 1;
        shown()?.previous();
        break;
      case 'l':
      case 'L':
        state.liked += 1;
        break;
      case 'm':
      case 'M':
        state.muted = !state.muted;
        if (video) video.muted = state.muted;
        break;
    }
  });
}
