import { expect, test } from 'vitest';
import { isUploadAddress } from './upload-address.ts';

test.each([
  'https://open-upload.tiktokapis.com/video/?upload_id=1&upload_token=t',
  'https://upload.us.tiktokapis.com/video/?upload_id=1',
  'https://open-upload-i18n.tiktokapis.com/upload?upload_id=1',
])('a video may be sent to %s', (address) => {
  expect(isUploadAddress(address)).toBe(true);
});

test.each([
  'http://open-upload.tiktokapis.com/video/',
  'https://open-upload.tiktokapis.com:8443/video/',
  'https://me@open-upload.tiktokapis.com/video/',
  'https://:pw@open-upload.tiktokapis.com/video/',
  'https://tiktokapis.com/video/',
  'https://eviltiktokapis.com/video/',
  'https://open-upload.tiktokapis.com.evil.example/video/',
  'https://evil.example/.tiktokapis.com',
  'https://evil.example#.tiktokapis.com',
  'https://open-upload.tiktokapis.com./video/',
  'open-upload.tiktokapis.com/video/',
  '',
])('no video is sent to "%s"', (address) => {
  expect(isUploadAddress(address)).toBe(false);
});
