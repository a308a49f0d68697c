/** Resolves in the frame after so many others: 60 a second while the machine keeps up. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/**
 * Lets a step begin every so many frames. Frames and no clock: else a round on a busy machine would
 * draw less than another, and cost less. As on the site, whose renders are tasks of their own, a
 * step comes between two frames, each at another place.
 */
export function createPace(framesPerStep: number): { next(): Promise<void> } {
  let place = 0;
  return {
    async next() {
      await frames(framesPerStep);
      place = (place + 5) % 13;
      await new Promise((resolve) => setTimeout(resolve, place));
    },
  };
}
