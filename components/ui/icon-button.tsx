const PATHS = {
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  expand: 'M14 4h6v6M20 4l-8 8M10 20H4v-6M4 20l8-8',
} as const;

export type IconButtonProps = {
  icon: keyof typeof PATHS;
  name: string;
  onPress: () => void;
};

/** A button that is a drawing; its name is read out and shown on hover. */
export function IconButton({ icon, name, onPress }: IconButtonProps) {
  return (
    <button type="button" class="sp-icon-button" aria-label={name} title={name} onClick={onPress}>
      <svg class="sp-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={PATHS[icon]} />
      </svg>
    </button>
  );
}
