/** The database answers in milliseconds: nothing flashes, and a reader hears that it waits. */
export function Loading() {
  return <div class="sp-scroll" aria-busy="true" />;
}
