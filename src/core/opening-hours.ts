/**
 * Opening hours in schema.org `openingHours` text, read in the clinic's own time zone:
 * `Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:00-12:00`. A span may pass midnight (`20:00-02:00`).
 */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface Span {
  /** Minutes after midnight; `to` is over 1440 where the span ends on the next day. */
  readonly from: number;
  readonly to: number;
}

/** Spans by weekday, Sunday first, each day's in order. */
export type OpeningHours = readonly (readonly Span[])[];

export type OpeningState =
  | {readonly kind: 'open'; readonly until: string; readonly allDay: boolean}
  | {
      readonly kind: 'closed';
      readonly next?: {readonly daysAhead: number; readonly weekday: Weekday; readonly time: string};
    };

const dayNames = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const dayMinutes = 24 * 60;

/** Parses hours, or says in one sentence what is wrong and what would be right. */
export function parseOpeningHours(text: string): {readonly hours: OpeningHours} | {readonly error: string} {
  const days: Span[][] = [[], [], [], [], [], [], []];
  for (const rule of text.split(';')) {
    if (!rule.trim()) continue;
    // Days end in a letter and times begin with a digit: there is one way to read a row of spaces, however long.
    const match = /^([A-Za-z,\s-]*[A-Za-z])\s+(\d[\d:,\s-]*)$/.exec(rule.trim());
    const weekdays = match && parseDays(match[1] ?? '');
    const spans = match && parseSpans(match[2] ?? '');
    if (!weekdays || !spans) {
      return {
        error: `"${rule.trim()}" is not opening hours; write for instance "Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:00-12:00"`,
      };
    }
    for (const day of new Set(weekdays)) (days[day] ?? []).push(...spans);
  }
  for (const spans of days) spans.sort((a, b) => a.from - b.from);
  return {hours: days};
}

function parseDays(text: string): number[] | undefined {
  const found: number[] = [];
  for (const part of text.split(',')) {
    const [first, last = first, ...rest] = part.split('-').map((name) => dayNames.indexOf(capitalised(name.trim())));
    if (first === undefined || last === undefined || first < 0 || last < 0 || rest.length) return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      found.push(day);
      if (day === last) break;
    }
  }
  return found;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1, 2).toLowerCase();
}

function parseSpans(text: string): Span[] | undefined {
  const spans: Span[] = [];
  for (const part of text.split(',')) {
    const match = /^(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/.exec(part.trim());
    if (!match) return undefined;
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
    const from = fromHour * 60 + fromMinute;
    const to = toHour * 60 + toMinute;
    if (fromMinute > 59 || toMinute > 59 || from >= dayMinutes || to > dayMinutes || from === to) return undefined;
    spans.push({from, to: to > from ? to : to + dayMinutes});
  }
  return spans;
}

interface WallClock {
  /** ISO date in the clinic's time zone. */
  readonly date: string;
  readonly weekday: number;
  readonly minutes: number;
}

/** What a clock on the clinic's wall shows; `undefined` where the time zone is unknown to the engine. */
export function wallClock(now: Date, timeZone: string): WallClock | undefined {
  // China has had one time and no summer time since 1991; the first use of Intl costs a phone a tenth of a second.
  if (timeZone === 'Asia/Shanghai') {
    const there = new Date(now.getTime() + 8 * 3_600_000);
    const date = there.toISOString().slice(0, 10);
    return {date, weekday: weekdayOf(date), minutes: there.getUTCHours() * 60 + there.getUTCMinutes()};
  }
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hour12: false,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).formatToParts(now);
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
    const date = `${part('year')}-${part('month')}-${part('day')}`;
    // Some engines write midnight as 24.
    return {date, weekday: weekdayOf(date), minutes: (Number(part('hour')) % 24) * 60 + Number(part('minute'))};
  } catch {
    return undefined;
  }
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function addDays(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

function clockTime(minutes: number): string {
  const within = minutes % dayMinutes;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/**
 * Whether the clinic is open at `now`, until when, or when it opens next (looking 14 days ahead).
 * `closedOn` lists ISO dates on which no span begins; a span that began the evening before still ends as it should.
 */
export function openingState(
  hours: OpeningHours,
  now: Date,
  timeZone: string,
  closedOn: readonly string[] = [],
): OpeningState | undefined {
  const clock = wallClock(now, timeZone);
  if (!clock) return undefined;
  const spansOn = (offset: number): readonly Span[] => {
    const date = addDays(clock.date, offset);
    return closedOn.includes(date) ? [] : (hours[weekdayOf(date)] ?? []);
  };

  let end: number | undefined;
  for (const [offset, shift] of [
    [-1, dayMinutes],
    [0, 0],
  ] as const) {
    for (const span of spansOn(offset)) {
      const from = span.from - shift;
      const to = span.to - shift;
      if (from <= clock.minutes && clock.minutes < to) end = Math.max(end ?? 0, to);
    }
  }
  if (end !== undefined) {
    // Spans that touch (…-24:00 and 00:00-…) are one stay: follow them, a week at most.
    let day = 0;
    while (day < 7 && end % dayMinutes === 0) {
      day = end / dayMinutes;
      const midnight = spansOn(day).find((span) => span.from === 0);
      if (!midnight) break;
      end = day * dayMinutes + midnight.to;
    }
    return {kind: 'open', until: clockTime(end), allDay: end - clock.minutes >= 7 * dayMinutes - dayMinutes};
  }

  for (let daysAhead = 0; daysAhead <= 14; daysAhead += 1) {
    const next = spansOn(daysAhead).find((span) => daysAhead > 0 || span.from > clock.minutes);
    if (next) {
      const weekday = weekdayOf(addDays(clock.date, daysAhead)) as Weekday;
      return {kind: 'closed', next: {daysAhead, weekday, time: clockTime(next.from)}};
    }
  }
  return {kind: 'closed'};
}

/** Splits a `closed-on` attribute; entries that are not ISO dates come back as `bad`. */
export function parseClosedOn(text: string): {readonly dates: string[]; readonly bad: string[]} {
  const dates: string[] = [];
  const bad: string[] = [];
  for (const entry of text.split(/[\s,;]+/)) {
    if (!entry) continue;
    const valid = /^\d{4}-\d{2}-\d{2}$/.test(entry) && !Number.isNaN(Date.parse(`${entry}T00:00:00Z`));
    (valid ? dates : bad).push(entry);
  }
  return {dates, bad};
}
