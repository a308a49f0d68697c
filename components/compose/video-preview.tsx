/** `ahead`: read its first frame at once; else nothing is fetched before it is played. */
export type VideoPreviewProps = { address: string; name: string; ahead: boolean };

export function VideoPreview({ address, name, ahead }: VideoPreviewProps) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: the user's own file, which has none to offer
    <video
      class="sp-video"
      src={address}
      controls
      playsInline
      preload={ahead ? 'metadata' : 'none'}
      aria-label={`Preview of ${name}`}
    />
  );
}
