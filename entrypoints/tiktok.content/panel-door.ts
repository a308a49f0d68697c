import {
  awaitPanel,
  type ButtonSide,
  type PanelSide,
  type World,
} from '../../lib/in-page/sides.ts';

/** How long a panel that was sent for may take to come. */
const PATIENCE_MS = 5_000;

export type PanelDoor = {
  /** The panel, sent for the first time that it is needed; rejects where it did not come. */
  call(): Promise<PanelSide>;
  /** The panel if it has come. */
  standing(): PanelSide | undefined;
};

/** `send`: has the background put the panel's script into this page. */
export function createPanelDoor(buttons: ButtonSide, send: () => Promise<unknown>): PanelDoor {
  let coming: Promise<PanelSide> | undefined;
  let standing: PanelSide | undefined;

  const come = async () => {
    const arrival = awaitPanel(globalThis as World, buttons);
    await send();
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the panel did not come')), PATIENCE_MS);
    });
    standing = await Promise.race([arrival, late]);
    return standing;
  };

  return {
    call() {
      coming ??= come().catch((thrown) => {
        coming = undefined;
        throw thrown;
      });
      return coming;
    },
    standing: () => standing,
  };
}
