import {expect} from '@open-wc/testing';
import type {Article, FaqItem, Library} from '../../src/core/library.js';
import {
  bodyGroups,
  emptyNotes,
  helpBeforeVisit,
  localDate,
  maxLength,
  parseStored,
  regionName,
  steps,
  summaryOf,
  summaryText,
  toggled,
  wrap,
  type Region,
  type Say,
} from '../../src/core/visit-notes.js';

/** Says the key of a message and what is filled in. */
const say: Say = (words, values) => (words === 'listSeparator' ? ', ' : `${words}${values ? ` ${values.part}` : ''}`);
const regions = bodyGroups.flatMap<Region>((group) => group.regions);
const faq = (id: string): FaqItem => ({id, topic: 't', question: `${id}?`, answer: '', sources: [], drugs: []});

describe('the notes for a visit', () => {
  it('ask each thing once, and every region has a name of its own', () => {
    const asked = steps.flatMap(({fields}) => fields.map(({id}) => id));
    expect([...asked].sort()).to.deep.equal(Object.keys(emptyNotes).sort());
    expect(new Set(regions.map((region) => regionName(region, say))).size).to.equal(regions.length);
    expect(regions.filter(({side}) => side === 'left')).to.have.length(
      regions.filter(({side}) => side === 'right').length,
    );
  });

  it('name the side of a region that has one', () => {
    expect(
      regionName(
        regions.find(({id}) => id === 'left-hand')!,
        say,
      ),
    ).to.equal('notesLeft notesHand');
    expect(
      regionName(
        regions.find(({id}) => id === 'face')!,
        say,
      ),
    ).to.equal('notesFace');
  });

  it('tick and untick', () => {
    expect(toggled([], 'a')).to.deep.equal(['a']);
    expect(toggled(['a', 'b'], 'a')).to.deep.equal(['b']);
  });
});

describe('the summary', () => {
  it('is empty for an empty sheet', () => expect(summaryOf(emptyNotes, say, [])).to.deep.equal([]));

  it('has what was answered, in the order of the sheet, and lines without blanks', () => {
    const notes = {
      ...emptyNotes,
      patches: ['right-hand', 'face', 'nowhere'],
      since: ' 2024 \n\n 夏天 ',
      changes: ['smaller', 'new'],
      worries: '  \n ',
      questions: ['Q2', 'Q1', 'Q9'],
      ownQuestions: '要查什么？',
    };
    expect(summaryOf(notes, say, [faq('Q1'), faq('Q2'), faq('Q3')])).to.deep.equal([
      {title: 'notesWhere', lines: ['notesFace, notesRight notesHand']},
      {title: 'notesSince', lines: ['2024', '夏天']},
      {title: 'notesChanges', lines: ['notesChangeNew, notesChangeSmaller']},
      {title: 'notesSuggested', lines: ['Q1?', 'Q2?']},
      {title: 'notesOwnQuestions', lines: ['要查什么？']},
    ]);
  });

  it('is plain text', () => {
    const sections = [
      {title: 'A', lines: ['1', '2']},
      {title: 'B', lines: ['3']},
    ];
    expect(summaryText({title: 'T', about: 'C', sections, foot: 'F'})).to.equal('T\nC\n\nA\n- 1\n- 2\n\nB\n- 3\n\nF');
  });
});

describe('what was kept', () => {
  it('is read back as it was written', () => {
    const stored = {notes: {...emptyNotes, since: '2024', patches: ['face'], questions: ['Q1']}, step: 3};
    expect(parseStored(JSON.stringify(stored))).to.deep.equal(stored);
  });

  for (const [about, json] of [
    ['nothing', null],
    ['an empty text', ''],
    ['half of it', '{"notes": {"since": "20'],
    ['a number', '7'],
    ['a list', '[1]'],
    ['null', 'null'],
    ['notes that are none', '{"notes": "since", "step": 1}'],
  ] as const) {
    it(`is nothing for ${about}`, () => expect(parseStored(json)).to.equal(undefined));
  }

  it('is read as far as it fits', () => {
    const json = `{"notes": {"since": 5, "course": "${'长'.repeat(maxLength + 9)}", "patches": ["face", 3, null],
      "changes": "new", "surprise": "x"}, "step": "2"}`;
    expect(parseStored(json)).to.deep.equal({
      notes: {...emptyNotes, course: '长'.repeat(maxLength), patches: ['face']},
      step: 0,
    });
  });

  it('leads to a step that there is', () => {
    for (const [kept, step] of [
      [-1, 0],
      [99, steps.length],
      [1.5, 0],
    ] as const)
      expect(parseStored(JSON.stringify({notes: {}, step: kept}))!.step, `${kept}`).to.equal(step);
  });

  it('cannot reach the prototype of anything', () => {
    const read = parseStored('{"__proto__": {"notes": {}}, "notes": {"__proto__": {"polluted": "yes"}}}')!;
    expect(Object.keys(read.notes).sort()).to.deep.equal(Object.keys(emptyNotes).sort());
    expect('polluted' in read.notes || 'polluted' in {}).to.equal(false);
  });
});

describe('lines', () => {
  const inTen = (line: string): boolean => line.trim().length <= 10;
  for (const [text, lines] of [
    ['', ['']],
    ['短', ['短']],
    ['一二三四五六七八九十一二', ['一二三四五六七八九十', '一二']],
    ['一二三四五六七八九十，一二', ['一二三四五六七八九', '十，一二']],
    ['one two three four', ['one two ', 'three four']],
    ['用pneumonoultra药', ['用pneumonou', 'ltra药']],
  ] as const) {
    it(`of "${text}" fit`, () => expect(wrap(text, inTen)).to.deep.equal(lines));
  }
});

describe('the date', () => {
  it('is that of the reader’s own day', () => {
    const lateEvening = new Date(2026, 0, 1, 23, 59);
    const earlyMorning = new Date(2026, 0, 1, 0, 1);
    expect([lateEvening, earlyMorning].map(localDate)).to.deep.equal(['2026-01-01', '2026-01-01']);
  });
});

describe('what cannot wait for the visit', () => {
  const article = (category: string, kinds: readonly string[]): Article =>
    ({
      category,
      body: kinds.map((kind) => ({
        type: 'callout',
        kind,
        content: [
          {type: 'paragraph', content: [`${kind} `, {strong: '120'}], needsEditor: true},
          {type: 'list', ordered: false, items: [{content: ['a']}]},
        ],
      })),
    }) as unknown as Article;
  const help = (...articles: Article[]) => helpBeforeVisit({articles} as unknown as Library);

  it('comes from the articles about seeing a doctor, the most urgent first', () => {
    const boxes = help(
      article('visit', ['soon', 'note', 'routine', 'emergency', 'warning']),
      article('disease', ['urgent']),
    );
    expect(boxes.map(({severity}) => severity)).to.deep.equal(['emergency', 'soon']);
    expect(boxes[0]!.items).to.deep.equal([
      {text: 'emergency 120', needsEditor: true},
      {text: 'a', needsEditor: false},
    ]);
  });

  it('is nothing where no article says so', () => expect(help(article('visit', []))).to.deep.equal([]));
});
