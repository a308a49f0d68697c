/** Soundpost's mark: an f-hole with the post beside it. */
export function Mark({ class: className }: { class?: string }) {
  return (
    <svg class={className} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="15" fill="#1e5b49" />
      <path
        d="M38 14.5c-5.5-1.6-9.8 2.2-10.4 8.6l-1.6 17.6c-.5 5.6-3.6 8.6-8 7.6"
        fill="none"
        stroke="#f6c572"
        stroke-width="5.2"
        stroke-linecap="round"
      />
      <circle cx="39.4" cy="18" r="4.6" fill="#f6c572" />
      <circle cx="16.8" cy="44.8" r="4.6" fill="#f6c572" />
      <path d="M20.5 31.5h12.5" stroke="#f6c572" stroke-width="3.2" stroke-linecap="round" />
      <rect x="44" y="26" width="7" height="26" rx="3.5" fill="#fdf3df" />
    </svg>
  );
}
