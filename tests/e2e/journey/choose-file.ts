import type { OwnPage } from '../driver/driver.ts';

/**
 * What a file dialog does once a person has chosen. `padding`: so many bytes follow in a box of their
 * own, which means nothing.
 */
export async function chooseFile(
  page: OwnPage,
  name: string,
  bytes: Uint8Array,
  padding = 0,
): Promise<void> {
  await page.waitForText(/Or a file/);
  await page.evaluate(
    (fileName: string, content: number[], more: number) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no field for a file');
      const box = new Uint8Array(more);
      // A size of four bytes and a name of four: "free" (ISO base media file format).
      if (more > 8) {
        new DataView(box.buffer).setUint32(0, more);
        box.set(new TextEncoder().encode('free'), 4);
      }
      const chosen = new DataTransfer();
      const type = 'video/mp4';
      chosen.items.add(new File([new Uint8Array(content), box], fileName, { type }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    [...bytes],
    padding,
  );
}
