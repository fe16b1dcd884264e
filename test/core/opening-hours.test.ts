import {expect} from '@open-wc/testing';
import {
  openingState,
  parseClosedOn,
  parseOpeningHours,
  wallClock,
  type OpeningState,
} from '../../src/core/opening-hours.js';

const clinic = 'Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:00-12:00';
const shanghai = 'Asia/Shanghai';

function stateOf(hours: string, iso: string, timeZone = shanghai, closedOn: string[] = []): OpeningState | undefined {
  const parsed = parseOpeningHours(hours);
  if ('error' in parsed) throw new Error(parsed.error);
  return openingState(parsed.hours, new Date(iso), timeZone, closedOn);
}

function words(state: OpeningState | undefined): string {
  if (!state) return 'unknown';
  if (state.kind === 'open') return state.allDay ? 'open all day' : `open until ${state.until}`;
  return state.next ? `opens +${state.next.daysAhead} (${state.next.weekday}) ${state.next.time}` : 'closed';
}

describe('opening hours', () => {
  // 2026-11-23 is a Monday. Times are in UTC; Shanghai is 8 hours ahead, without daylight saving.
  const cases: [title: string, hours: string, utc: string, expected: string, zone?: string, closedOn?: string[]][] = [
    ['before the morning', clinic, '2026-11-22T23:59:00Z', 'opens +0 (1) 08:00'],
    ['at the first minute', clinic, '2026-11-23T00:00:00Z', 'open until 12:00'],
    ['in the morning', clinic, '2026-11-23T03:59:59Z', 'open until 12:00'],
    ['at the last minute of the morning it is closed', clinic, '2026-11-23T04:00:00Z', 'opens +0 (1) 13:30'],
    ['in the lunch break', clinic, '2026-11-23T05:00:00Z', 'opens +0 (1) 13:30'],
    ['in the afternoon', clinic, '2026-11-23T05:30:00Z', 'open until 17:30'],
    ['in the evening', clinic, '2026-11-23T09:30:00Z', 'opens +1 (2) 08:00'],
    ['on Friday evening it opens on Saturday', clinic, '2026-11-27T10:00:00Z', 'opens +1 (6) 08:00'],
    ['on Saturday afternoon it opens on Monday', clinic, '2026-11-28T05:00:00Z', 'opens +2 (1) 08:00'],
    ['on Sunday', clinic, '2026-11-29T04:00:00Z', 'opens +1 (1) 08:00'],
    ['on a day off', clinic, '2026-11-23T01:00:00Z', 'opens +1 (2) 08:00', shanghai, ['2026-11-23']],
    [
      'over a week off',
      clinic,
      '2026-10-01T01:00:00Z',
      'opens +7 (4) 08:00',
      shanghai,
      ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-05', '2026-10-06', '2026-10-07'],
    ],
    [
      'a day off elsewhere in the week changes nothing',
      clinic,
      '2026-11-23T01:00:00Z',
      'open until 12:00',
      shanghai,
      ['2026-11-24'],
    ],
    ['never open', '', '2026-11-23T01:00:00Z', 'closed'],
    [
      'off for longer than two weeks',
      'Mo 08:00-12:00',
      '2026-11-22T16:00:00Z',
      'closed',
      shanghai,
      ['2026-11-23', '2026-11-30', '2026-12-07'],
    ],
    ['past midnight, before it', 'Mo 20:00-02:00', '2026-11-23T13:00:00Z', 'open until 02:00'],
    ['past midnight, after it', 'Mo 20:00-02:00', '2026-11-23T17:30:00Z', 'open until 02:00'],
    ['past midnight, when it has ended', 'Mo 20:00-02:00', '2026-11-23T18:00:00Z', 'opens +6 (1) 20:00'],
    [
      'a night that began before a day off ends as it should',
      'Mo 20:00-02:00',
      '2026-11-23T17:00:00Z',
      'open until 02:00',
      shanghai,
      ['2026-11-24'],
    ],
    ['Saturday night runs into Sunday', 'Sa 22:00-06:00', '2026-11-28T20:00:00Z', 'open until 06:00'],
    ['until midnight', 'Mo 08:00-24:00', '2026-11-23T15:00:00Z', 'open until 00:00'],
    ['round the clock', 'Mo-Su 00:00-24:00', '2026-11-23T15:00:00Z', 'open all day'],
    ['round the clock but for Sunday', 'Mo-Sa 00:00-24:00', '2026-11-28T01:00:00Z', 'open until 00:00'],
    [
      'two spans that touch at midnight are one',
      'Mo 20:00-24:00; Tu 00:00-04:00',
      '2026-11-23T13:00:00Z',
      'open until 04:00',
    ],
    ['spans in any order', 'Mo 13:30-17:30,08:00-12:00', '2026-11-22T23:00:00Z', 'opens +0 (1) 08:00'],
    [
      'overlapping spans last as long as the longer',
      'Mo 08:00-12:00; Mo 10:00-18:00',
      '2026-11-23T03:00:00Z',
      'open until 18:00',
    ],
    ['a list of days', 'Mo,We,Fr 09:00-11:00', '2026-11-24T02:00:00Z', 'opens +1 (3) 09:00'],
    ['a range over the weekend', 'Fr-Mo 09:00-11:00', '2026-11-29T02:00:00Z', 'open until 11:00'],
    ['a single day', 'Su 09:00-11:00', '2026-11-23T02:00:00Z', 'opens +6 (0) 09:00'],
    ['lower case', 'mo-fr 08:00-12:00', '2026-11-23T02:00:00Z', 'open until 12:00'],
    ['spaces anywhere', '  Mo - Fr   08:00 - 12:00 ,13:30-17:30 ; ', '2026-11-23T06:00:00Z', 'open until 17:30'],
    ['one digit for the hour', 'Mo 8:00-12:00', '2026-11-23T02:00:00Z', 'open until 12:00'],
    ['New York in winter', 'Mo 08:00-12:00', '2026-11-23T13:00:00Z', 'open until 12:00', 'America/New_York'],
    ['New York in summer', 'Mo 08:00-12:00', '2026-07-06T12:00:00Z', 'open until 12:00', 'America/New_York'],
    ['the hour before, in summer', 'Mo 08:00-12:00', '2026-07-06T11:59:00Z', 'opens +0 (1) 08:00', 'America/New_York'],
    [
      'on the day the clocks go forward',
      'Su 08:00-12:00',
      '2026-03-08T12:00:00Z',
      'open until 12:00',
      'America/New_York',
    ],
    ['on the day the clocks go back', 'Su 08:00-12:00', '2026-11-01T13:00:00Z', 'open until 12:00', 'America/New_York'],
    ['half-hour zone', 'Mo 08:00-12:00', '2026-11-23T02:29:00Z', 'opens +0 (1) 08:00', 'Asia/Kolkata'],
    ['half-hour zone, a minute later', 'Mo 08:00-12:00', '2026-11-23T02:30:00Z', 'open until 12:00', 'Asia/Kolkata'],
    [
      'the date differs between here and there',
      'Mo 08:00-12:00',
      '2026-11-22T20:00:00Z',
      'open until 12:00',
      'Pacific/Auckland',
    ],
    ['midnight itself', 'Mo 00:00-01:00', '2026-11-22T16:00:00Z', 'open until 01:00'],
    ['the last minute of the year', 'Fr 08:00-12:00', '2026-12-31T15:59:00Z', 'opens +1 (5) 08:00'],
    ['an unknown time zone', clinic, '2026-11-23T01:00:00Z', 'unknown', 'Mars/Olympus'],
  ];
  for (const [title, hours, utc, expected, zone, closedOn] of cases) {
    it(`${title}: ${expected}`, () => expect(words(stateOf(hours, utc, zone, closedOn))).to.equal(expected));
  }

  const wrong = [
    'Mo',
    '08:00-12:00',
    'Mo-Fr',
    'Xx 08:00-12:00',
    'Mo 8-12',
    'Mo 08:00-25:00',
    'Mo 08:60-12:00',
    'Mo 24:00-25:00',
    'Mo 08:00-08:00',
    '周一 08:00-12:00',
    'Mo-We-Fr 08:00-12:00',
    'Mo 08:00',
  ];
  for (const text of wrong) {
    it(`says what is wrong with "${text}"`, () => {
      const parsed = parseOpeningHours(text);
      expect(parsed).to.have.property('error').that.includes(text.trim()).and.includes('Mo-Fr 08:00-12:00');
    });
  }

  it('are refused at once, however long the row of spaces', () => {
    expect(parseOpeningHours(`Mo${' '.repeat(1 << 20)}!`)).to.have.property('error');
  });

  it('reads dates off, and names those that are none', () => {
    expect(parseClosedOn('2026-10-01, 2026-10-02;2026-13-01 soon')).to.deep.equal({
      dates: ['2026-10-01', '2026-10-02'],
      bad: ['2026-13-01', 'soon'],
    });
    expect(parseClosedOn('')).to.deep.equal({dates: [], bad: []});
  });

  it("knows what the clock on the clinic's wall shows", () => {
    expect(wallClock(new Date('2026-11-22T16:00:00Z'), shanghai)).to.deep.equal({
      date: '2026-11-23',
      weekday: 1,
      minutes: 0,
    });
  });
});
