/** TikTok's upload hosts differ by region; all of them stand under this name. */
const UPLOAD_DOMAIN = '.tiktokapis.com';

/**
 * Whether an address is one that a video may be sent to: https, no user name, no other port, and a
 * host that ends with TikTok's API domain. The address came in an answer, and whoever has it can
 * upload in the user's name.
 */
export function isUploadAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.port === '' &&
    url.hostname.endsWith(UPLOAD_DOMAIN)
  );
}
