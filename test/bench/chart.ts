/** A point of a line: the median time of a question over so many sentences. */
interface Point {
  readonly sentences: number;
  readonly ms: number;
}

const title = 'Median time of a question by the number of sentences';
const colours = ['#c0392b', '#e59866', '#2471a3', '#1e8449', '#7d3c98', '#616a6b'];
const [width, height] = [720, 400];
const box = { left: 70, right: 150, top: 40, bottom: 45 };

/** The powers of ten from the one below the least value to the one above the greatest. */
function decades(values: readonly number[]): number[] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: Math.max(1, to - from) + 1 }, (_, at) => from + at);
}

const label = (power: number, unit: string): string =>
  `${10 ** power >= 1 ? (10 ** power).toLocaleString('en') : 10 ** power}${unit}`;

/** A chart of time against sentences, both axes logarithmic, as SVG. */
export function chart(lines: ReadonlyMap<string, readonly Point[]>): string {
  const points = [...lines.values()].flat();
  const across = decades(points.map(({ sentences }) => sentences));
  const up = decades(points.map(({ ms }) => ms));
  const on = (value: number, of: readonly number[]): number =>
    (Math.log10(value) - (of[0] ?? 0)) / ((of.at(-1) ?? 1) - (of[0] ?? 0));
  const x = (value: number): number => box.left + on(value, across) * (width - box.left - box.right);
  const y = (value: number): number => height - box.bottom - on(value, up) * (height - box.top - box.bottom);
  const grid = [
    ...across.map((power) => {
      const at = x(10 ** power).toFixed(1);
      return `<path d="M${at} ${box.top}V${height - box.bottom}" stroke="#ddd"/><text x="${at}" y="${height - 25}" text-anchor="middle">${label(power, '')}</text>`;
    }),
    ...up.map((power) => {
      const at = y(10 ** power).toFixed(1);
      return `<path d="M${box.left} ${at}H${width - box.right}" stroke="#ddd"/><text x="${box.left - 8}" y="${at}" dy="4" text-anchor="end">${label(power, ' ms')}</text>`;
    }),
  ];
  const drawn = [...lines].map(([name, list], at) => {
    const colour = colours[at % colours.length];
    const way = list.map(({ ms, sentences }) => `${x(sentences).toFixed(1)} ${y(ms).toFixed(1)}`);
    const dots = way.map(
      (place) => `<circle cx="${place.split(' ')[0]}" cy="${place.split(' ')[1]}" r="3" fill="${colour}"/>`,
    );
    const last = way.at(-1)?.split(' ') ?? [];
    return `<path d="M${way.join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}<text x="${Number(last[0]) + 8}" y="${last[1]}" dy="4" fill="${colour}">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${box.left}" y="22" font-size="14">${title}</text>`,
    ...grid,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
