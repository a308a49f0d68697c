import { h, icon } from './dom.ts';
import type { Item, PhotoItem } from './item.ts';
import { sandbox } from './state.ts';

/** One still frame as a stream, so that a real `<video>` really plays, pauses and mutes. */
function stillStream(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 36;
  canvas.height = 64;
  canvas.getContext('2d')?.fillRect(0, 0, 36, 64);
  return canvas.captureStream(1);
}

/** A player that was taken out of the page lets its stream go, else the browser keeps both for good. */
function endWhenTaken(video: HTMLVideoElement, stream: MediaStream): void {
  // Whatever takes it out of the document also pauses it.
  video.addEventListener('pause', () => {
    if (video.isConnected) return;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  });
}

function posterOf(item: Item) {
  return h('img.ImgPoster', { src: item.video.cover, alt: item.desc });
}

function togglePlay(video: HTMLVideoElement, box: HTMLElement): void {
  sandbox.paused += 1;
  if (video.paused) video.play().catch(() => {});
  else video.pause();
  sandbox.state.playing = !video.paused;
  box.toggleAttribute('data-paused', video.paused);
}

/** The poster that stands in a card whose player is not mounted. */
export function poster(item: Item): HTMLElement {
  return h('div.DivContainer', {}, posterOf(item));
}

/** The feed, a preview in a grid, the modal, a clip's own page, cinema (pages 3.2). */
type PlayMode = 0 | 1 | 2 | 4 | 9;

/** A mounted player: `xgwrapper-<mode>-<id>`. A press on a preview opens its clip instead. */
export function player(item: Item, mode: PlayMode): HTMLElement {
  const video = h('video', {
    playsinline: true,
    muted: true,
    loop: true,
    mediatype: 'video',
    crossorigin: 'use-credentials',
  });
  video.muted = true;
  const stream = stillStream();
  video.srcObject = stream;
  endWhenTaken(video, stream);
  video.play().catch(() => {});
  const wrapper = h(
    'div',
    { id: `xgwrapper-${mode}-${item.id}`, style: 'width: 100%; height: 100%' },
    video,
  );
  wrapper.className = 'xgplayer-container tiktok-web-player';
  const box: HTMLElement = h(
    'div.DivContainer',
    { mode, onclick: mode === 1 ? null : () => togglePlay(video, box) },
    posterOf(item),
    h('div.DivBasicPlayerWrapper', {}, wrapper),
    h('div.DivPlayIconContainer', {}, icon('play', 56)),
  );
  return box;
}

/** Photo posts have no player: slides, arrows, and an audio element (pages 3.7). */
export function slides(item: PhotoItem, e2e: string): HTMLElement {
  const images = item.imagePost.images.map((image) => image.imageURL.urlList[0] ?? '');
  let at = 0;
  const picture = h('img.ImgPhotoSlide', { src: images[0] ?? '', alt: item.desc });
  const counter = h('span.SpanCounter', {}, `1/${images.length}`);
  const move = (step: number) => (event: Event) => {
    event.stopPropagation();
    at = (at + step + images.length) % images.length;
    picture.src = images[at] ?? '';
    counter.textContent = `${at + 1}/${images.length}`;
  };
  const press = () => {
    sandbox.paused += 1;
  };
  return h(
    'div.DivPhotoVideoContainer',
    { e2e, onclick: press },
    picture,
    counter,
    h('div.DivLeftArrow', { onclick: move(-1) }, icon('back')),
    h('div.DivRightArrow', { onclick: move(1) }, icon('right')),
    h('audio', { preload: 'none', src: item.music.playUrl }),
  );
}
