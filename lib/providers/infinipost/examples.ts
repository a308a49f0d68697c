/** Answers in the documented shapes, written by hand (InfiniPost's documentation). */
export const IMPORTED = {
  soundId: 'sound_kettle1',
  name: 'Kettle song',
  url: 'https://storage.example/kettle.mp3',
  duration: 45.2,
  createdAt: '2026-04-21T20:30:00Z',
};

export const CREATED = {
  posts: [
    {
      postId: 'post_one',
      accountId: 'acc_one',
      platform: 'tiktok',
      status: 'scheduled',
      scheduledTime: '2026-04-22T14:00',
      timezone: 'America/New_York',
      createdAt: '2026-04-21T20:15:00Z',
    },
  ],
};

/** Lists say `generated`, UTC and `snd_` where the create replies say otherwise. */
export const LISTED = {
  data: [
    {
      postId: 'post_one',
      accountId: 'acc_one',
      platform: 'tiktok',
      contentType: 'video',
      status: 'generated',
      caption: 'With a kettle',
      contentUrl: 'https://media.example/kettle.mp4',
      soundId: 'snd_kettle1',
      scheduledTime: '2026-04-22T18:00:00.000Z',
      createdAt: '2026-04-21T20:15:00.000Z',
    },
  ],
  hasMore: true,
  nextCursor: 'page2',
};

export const ACCOUNT = {
  accountId: 'acc_one',
  phoneId: 'phone_7',
  platform: 'tiktok',
  name: 'Kettle Club',
  username: 'kettle.club',
  bio: '',
  accountStatus: 'warming_up',
  warmupDay: 3,
};
