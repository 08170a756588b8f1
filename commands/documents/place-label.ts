/** Where the label of a dot stands, and how far from it. */
export interface LabelPlace {
  position: 'right' | 'left' | 'top' | 'bottom';
  distance: number;
}

/** What the labels of a funnel plot have to keep off. */
interface Around {
  dots: readonly { size: number; value: number }[];
  /** The line that is drawn across. */
  middle: number;
  /** The highest value that is drawn. */
  highest: number;
  /** The curves that close in on the middle. */
  curves: readonly (readonly { size: number; value: number }[])[];
}

/** About how large the plot is, one letter of a label, and a dot, in the units of a layout. */
const PLOT = { width: 460, height: 300 };
const LETTER = { width: 6.5, height: 18 };
const DOT = 6;
/** How much room for a label there is to the right of the plot. */
const MARGIN = 64;

/** The distance of a label that stands at its dot; one further away is tied to it by a line. */
export const BESIDE = 6;

/** The places to choose from, the best first. */
const PLACES: LabelPlace[] = [
  ...(['right', 'left', 'top', 'bottom'] as const).map((position) => ({ position, distance: BESIDE })),
  ...[24, 42, 60, 78, 96, 114].flatMap((distance) =>
    (['top', 'bottom'] as const).map((position) => ({ position, distance })),
  ),
];

/** The first place at a dot where its label covers the fewest other dots and lines, and stays within the picture. */
export function freePlace(dot: { label: string; size: number; value: number }, around: Around): LabelPlace {
  const largest = Math.max(1, ...around.dots.map(({ size }) => size));
  const x = (size: number) => (size / largest) * PLOT.width;
  const y = (value: number) => (value / around.highest) * PLOT.height;
  const others = around.dots.filter(({ size, value }) => size !== dot.size || value !== dot.value);
  const wide = (dot.label.length * LETTER.width) / 2;
  const high = LETTER.height / 2;
  const covered = ({ position, distance }: LabelPlace): number => {
    const away = DOT + distance;
    const atX = x(dot.size) + { right: away + wide, left: -away - wide, top: 0, bottom: 0 }[position];
    const atY = y(dot.value) + { right: 0, left: 0, top: away + high, bottom: -away - high }[position];
    const isOver = (around: number) => (point: { size: number; value: number }) =>
      Math.abs(x(point.size) - atX) < wide + around && Math.abs(y(point.value) - atY) < high + around;
    const isOutside =
      atX - wide < 0 || atX + wide > PLOT.width + MARGIN || atY - high < 0 || atY + high > PLOT.height;
    const crossed = around.curves.filter((points) => points.some(isOver(0)));
    return (
      others.filter(isOver(DOT)).length +
      crossed.length +
      (Math.abs(y(around.middle) - atY) < high ? 1 : 0) +
      (isOutside ? 9 : 0)
    );
  };
  return PLACES.reduce((best, each) => (covered(each) < covered(best) ? each : best));
}
