/** An answer in the documented shape, written by hand (DumplingAI's documentation). */
export const VIDEO = {
  id: '7300000000000000001',
  desc: 'Tea time #kettle #teatok',
  createTime: 1_704_067_200,
  createTimeISO: '2024-01-01T00:00:00.000Z',
  video: {
    id: 'v1',
    height: 1024,
    width: 576,
    duration: 15,
    cover: 'https://covers.example/kettle.jpg',
  },
  author: { id: '66', uniqueId: 'kettle.club', nickname: 'Kettle Club', verified: true },
  music: {
    id: '7123456789',
    title: 'Kettle song',
    playUrl: 'https://music.example/kettle.mp3',
    authorName: 'The Kettles',
    original: false,
    duration: 45,
  },
  challenges: [{ id: '1', title: 'kettle', desc: '' }],
  stats: {
    diggCount: 12_345,
    shareCount: 678,
    commentCount: 234,
    playCount: 567_890,
    collectCount: 123,
  },
  textExtra: [
    { hashtagName: 'kettle', start: 9, end: 16 },
    { hashtagName: 'teatok', start: 17, end: 24 },
  ],
};
