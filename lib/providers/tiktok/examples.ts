/** Answers in the documented shapes, written by hand (TikTok, Content Posting API references). */
const ok = { code: 'ok', message: '', log_id: '202611210001KETTLE' };

export const CREATOR = {
  data: {
    creator_avatar_url: 'https://avatar.example/kettle.webp',
    creator_username: 'kettle.club',
    creator_nickname: 'Kettle Club',
    privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    comment_disabled: false,
    duet_disabled: false,
    stitch_disabled: true,
    max_video_post_duration_sec: 300,
  },
  error: ok,
};

export const UPLOAD = {
  data: {
    publish_id: 'v_pub_file~v2-1.123456789',
    upload_url:
      'https://open-upload.tiktokapis.com/video/?upload_id=67890&upload_token=Xza123-kettle',
  },
  error: ok,
};

export const PULLED = { data: { publish_id: 'v_pub_url~v2.123456789' }, error: ok };

export const STATUS = {
  data: { status: 'PROCESSING_UPLOAD', uploaded_bytes: 10_000_000 },
  error: ok,
};

/** As text: the id is beyond what a JSON number keeps. */
export const PUBLISHED = `{"data":{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7300000000000000001],"uploaded_bytes":5},"error":${JSON.stringify(ok)}}`;

export const USER = {
  data: {
    user: {
      open_id: '-000kettle',
      display_name: 'Kettle Club',
      avatar_url: 'https://avatar.example/kettle.webp',
    },
  },
  error: ok,
};

export const TOKENS = {
  access_token: 'act.kettle-1',
  expires_in: 7200,
  open_id: '-000kettle',
  refresh_expires_in: 15_552_000,
  refresh_token: 'rft.kettle-1',
  scope: 'user.info.basic,video.upload,video.publish',
  token_type: 'Bearer',
};
