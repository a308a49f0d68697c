/** An answer in the documented shape, written by hand (KonbiniAPI's documentation). */
export const AUDIO = {
  data: {
    '@context': ['https://www.w3.org/ns/activitystreams#', 'https://konbiniapi.com/ns/social#'],
    type: 'Audio',
    url: 'https://music.example/kettle.mp3',
    name: 'Kettle song',
    duration: 45,
    id: 'https://www.tiktok.com/music/kettle-song-7123456789012345678',
    mediaType: 'audio/mpeg',
    album: 'Boiling Point',
    videoCount: 500_000,
    attributedTo: {
      type: 'Person',
      id: 'https://www.tiktok.com/@kettles',
      name: 'The Kettles',
      preferredUsername: 'kettles',
    },
  },
};
