/** Draws covers and avatars: dusk over hills, always the same for the same id. */

function numbersFrom(id: string): () => number {
  let state = 2_166_136_261;
  for (const char of id) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** A line of hills across the width, from `top` down to the lower edge. */
function hills(next: () => number, top: number, height: number): string {
  const points = Array.from({ length: 6 }, (_, index) => {
    const x = Math.round((index / 5) * 576);
    return [x, Math.round(top + (next() - 0.5) * height)] as const;
  });
  const [start, ...others] = points;
  let line = `M0 1024V${start?.[1]}`;
  let [fromX, fromY] = start ?? [0, top];
  for (const [x, y] of others) {
    const middle = Math.round((fromX + x) / 2);
    line += `C${middle} ${fromY} ${middle} ${y} ${x} ${y}`;
    [fromX, fromY] = [x, y];
  }
  return `${line}V1024Z`;
}

function hues(next: () => number) {
  const hue = Math.round(next() * 360);
  return { hue, other: (hue + 30 + Math.round(next() * 60)) % 360 };
}

/** A tall picture for a clip or a slide: a sky, a disc in it, and four rows of hills. */
export function cover(id: string): string {
  const next = numbersFrom(id);
  const { hue, other } = hues(next);
  const x = Math.round(120 + next() * 336);
  const y = Math.round(220 + next() * 240);
  const radius = Math.round(56 + next() * 48);
  const rows = [0, 1, 2, 3].map((row) => {
    const line = hills(next, 520 + row * 120, 150 - row * 20);
    return `<path d="${line}" fill="hsl(${other} ${46 - row * 4}% ${40 - row * 9}%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="576" height="1024" viewBox="0 0 576 1024">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 55% 26%)"/><stop offset=".55" stop-color="hsl(${other} 68% 62%)"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
<rect width="576" height="1024" fill="url(#sky)"/>
<circle cx="${x}" cy="${y}" r="${radius * 3}" fill="url(#glow)"/><circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${other} 90% 88%)"/>
${rows.join('')}</svg>`;
}

/** A round-cropped square for an author. */
export function avatar(id: string): string {
  const { hue, other } = hues(numbersFrom(id));
  const letter = /[\p{L}\p{N}]/u.exec(id)?.[0]?.toUpperCase() ?? '·';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">
<defs><linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue} 65% 58%)"/><stop offset="1" stop-color="hsl(${other} 65% 40%)"/></linearGradient></defs>
<rect width="100" height="100" fill="url(#ground)"/><text x="50" y="66" text-anchor="middle" font-family="sans-serif" font-size="44" font-weight="600" fill="#fff">${letter}</text></svg>`;
}
