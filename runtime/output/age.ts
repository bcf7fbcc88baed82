const UNITS: [seconds: number, name: string][] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** How long ago something was, for people: `2 hours`. Two days and more are told in days, two hours in hours. */
export function ageText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [unit, name] = UNITS.find(([size]) => whole >= 2 * size) ?? [1, 'second'];
  const count = Math.floor(whole / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
