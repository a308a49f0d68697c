import { OWN_CLIP } from '../pages.ts';
import {
  buttonAtHead,
  buttonsFloat,
  buttonsInFeed,
  buttonsInItem,
  buttonsOf,
  hintInCard,
  nothing,
  openPlaylist,
  type Shown,
} from './shown.ts';

/** What a picture shows: where the sandbox has it, and what to do and wait for there. */
export type Surface = { name: string; path: string; show(shown: Shown): Promise<void> };

const own = new URL(OWN_CLIP.address).pathname;
const photo = { id: '7702397201732605184', path: '/@mina.paper/photo/7702397201732605184' };
const sound = '/music/original-sound-7709413263369415872';

const ofOwnClip = ({ page }: Shown) => buttonsOf(page, OWN_CLIP.id);

export const SURFACES: readonly Surface[] = [
  { name: 'for-you', path: '/foryou', show: buttonsInFeed },
  { name: 'following', path: '/following', show: buttonsInFeed },
  { name: 'friends', path: '/friends', show: buttonsInFeed },
  { name: 'not-sure', path: '/foryou', show: hintInCard },
  { name: 'video', path: own, show: ofOwnClip },
  { name: 'video-column', path: `${own}?layout=column`, show: ofOwnClip },
  { name: 'photo', path: photo.path, show: ({ page }) => buttonsOf(page, photo.id) },
  { name: 'modal', path: `${own}?open=modal`, show: ofOwnClip },
  { name: 'cinema', path: `${own}?open=cinema`, show: ofOwnClip },
  { name: 'explore', path: '/explore', show: buttonsInItem },
  { name: 'profile', path: '/@copper.kettle', show: buttonsInItem },
  { name: 'search-top', path: '/search?q=one', show: buttonsInItem },
  { name: 'search-video', path: '/search/video?q=one', show: buttonsInItem },
  { name: 'tag', path: '/tag/kettle', show: buttonsInItem },
  { name: 'music-head', path: sound, show: buttonAtHead },
  { name: 'music-item', path: sound, show: buttonsInItem },
  {
    name: 'playlist',
    path: '/@copper.kettle',
    async show(shown) {
      await openPlaylist(shown);
      await buttonsInItem(shown);
    },
  },
  { name: 'embed', path: `/embed/${OWN_CLIP.id}`, show: ofOwnClip },
  { name: 'floating', path: '/foryou', show: buttonsFloat },
  { name: 'live', path: '/live', show: nothing },
];
