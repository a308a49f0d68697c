import { TransportError } from './transport-error.ts';

/**
 * Reads an answer's body as UTF-8 text and gives up beyond `maxBytes`, so that an endless or huge
 * answer cannot fill the memory. `Content-Length` is not believed: it may lie, or count
 * compressed bytes.
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => undefined);
      throw new TransportError('too_large', 'maybe');
    }
    text += decoder.decode(value, { stream: true });
  }
}
