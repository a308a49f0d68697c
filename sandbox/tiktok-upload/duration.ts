/** Where an MP4's or MOV's movie header has its scale and its duration, after its name. */
const forms = [
  { start: Buffer.from('\0\0\0\x6cmvhd\0\0\0\0', 'latin1'), scaleAt: 20, wide: false },
  { start: Buffer.from('\0\0\0\x78mvhd\x01\0\0\0', 'latin1'), scaleAt: 28, wide: true },
] as const;

/** As many bytes as a movie header may need. */
const headerLength = 40;

export type DurationFinder = {
  take(piece: Buffer): void;
  /** Seconds, or `null` while no header was seen. */
  found(): number | null;
};

function durationIn(bytes: Buffer): number | null {
  for (const { start, scaleAt, wide } of forms) {
    const at = bytes.indexOf(start);
    if (at < 0 || at + headerLength > bytes.length) continue;
    const scale = bytes.readUInt32BE(at + scaleAt);
    const length = wide
      ? Number(bytes.readBigUInt64BE(at + scaleAt + 4))
      : bytes.readUInt32BE(at + scaleAt + 4);
    if (scale > 0) return length / scale;
  }
  return null;
}

/** Looks for a movie header (ISO 14496-12) in bytes that go by and are not kept. */
export function createDurationFinder(): DurationFinder {
  let tail: Buffer = Buffer.alloc(0);
  let seconds: number | null = null;
  return {
    take(piece) {
      if (seconds !== null) return;
      const joint = Buffer.concat([tail, piece.subarray(0, headerLength)]);
      seconds = durationIn(joint) ?? durationIn(piece);
      const end = piece.subarray(-headerLength);
      tail = Buffer.concat([tail, end]).subarray(-headerLength);
    },
    found: () => seconds,
  };
}
