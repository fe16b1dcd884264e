/** The sheet that a patient fills in before an appointment: what it asks, what was answered, and the summary for the doctor. */
import {inlineText, type List, type Paragraph} from './blocks.js';
import type {FaqItem, Library} from './library.js';
import {bySeverity, severities, type Severity} from './severity.js';

export type ChoiceFieldId = 'patches' | 'changes' | 'pregnancy' | 'questions';
export type TextFieldId =
  'patchDetails' | 'since' | 'course' | 'treatments' | 'conditions' | 'allergies' | 'work' | 'worries' | 'ownQuestions';

/** What the patient ticked, by id, and what they wrote. */
export type VisitNotes = Readonly<Record<ChoiceFieldId, readonly string[]>> & Readonly<Record<TextFieldId, string>>;

/** What stays on the device where the patient asks for it. */
export interface StoredNotes {
  readonly notes: VisitNotes;
  readonly step: number;
}

interface TextField<Words> {
  readonly kind: 'text';
  readonly id: TextFieldId;
  readonly label: Words;
  readonly hint?: Words;
  readonly rows: number;
}
interface ChoiceField<Words> {
  /** `regions` are drawn as a body map too; the options of `questions` come from the library. */
  readonly kind: 'choices' | 'regions' | 'questions';
  readonly id: ChoiceFieldId;
  readonly label: Words;
  readonly options: readonly {readonly id: string; readonly label: Words}[];
}
interface Step<Words> {
  readonly title: Words;
  readonly fields: readonly (TextField<Words> | ChoiceField<Words>)[];
}

/** A place on the body; `side` is the patient's own. */
export interface BodyRegion<Words> {
  readonly id: string;
  readonly part: string;
  readonly label: Words;
  readonly side?: 'left' | 'right';
}

const region = <Words extends string>(part: string, label: Words): BodyRegion<Words>[] => [{id: part, part, label}];
const pair = <Words extends string>(part: string, label: Words): BodyRegion<Words>[] => [
  {id: `left-${part}`, part, label, side: 'left'},
  {id: `right-${part}`, part, label, side: 'right'},
];

export const bodyGroups = [
  {
    title: 'notesHeadNeck' as const,
    regions: [...region('face', 'notesFace'), ...region('scalp', 'notesScalp'), ...region('neck', 'notesNeck')],
  },
  {
    title: 'notesTrunk' as const,
    regions: [
      ...region('chest', 'notesChest'),
      ...region('abdomen', 'notesAbdomen'),
      ...region('groin', 'notesGroin'),
      ...region('back', 'notesUpperBack'),
      ...region('lower-back', 'notesLowerBack'),
    ],
  },
  {
    title: 'notesArms' as const,
    regions: [...pair('upper-arm', 'notesUpperArm'), ...pair('forearm', 'notesForearm'), ...pair('hand', 'notesHand')],
  },
  {
    title: 'notesLegs' as const,
    regions: [...pair('thigh', 'notesThigh'), ...pair('lower-leg', 'notesLowerLeg'), ...pair('foot', 'notesFoot')],
  },
];
const regions = bodyGroups.flatMap<Region>((group) => group.regions);

/** Keeps the message keys as literal types. */
const sheet = <Words extends string>(steps: readonly Step<Words>[]): readonly Step<Words>[] => steps;

/** The steps in order; the summary follows them. */
export const steps = sheet([
  {
    title: 'notesWhere',
    fields: [
      {kind: 'regions', id: 'patches', label: 'notesWhere', options: []},
      {kind: 'text', id: 'patchDetails', label: 'notesPatchDetails', hint: 'notesPatchDetailsHint', rows: 2},
    ],
  },
  {
    title: 'notesCourse',
    fields: [
      {kind: 'text', id: 'since', label: 'notesSince', rows: 1},
      {
        kind: 'choices',
        id: 'changes',
        label: 'notesChanges',
        options: [
          {id: 'new', label: 'notesChangeNew'},
          {id: 'larger', label: 'notesChangeLarger'},
          {id: 'same', label: 'notesChangeSame'},
          {id: 'smaller', label: 'notesChangeSmaller'},
        ],
      },
      {kind: 'text', id: 'course', label: 'notesCourseDetails', rows: 4},
    ],
  },
  {
    title: 'notesTreatments',
    fields: [{kind: 'text', id: 'treatments', label: 'notesTried', hint: 'notesTriedHint', rows: 8}],
  },
  {
    title: 'notesHealth',
    fields: [
      {kind: 'text', id: 'conditions', label: 'notesConditions', hint: 'notesConditionsHint', rows: 3},
      {kind: 'text', id: 'allergies', label: 'notesAllergies', rows: 2},
      {
        kind: 'choices',
        id: 'pregnancy',
        label: 'sectionPregnancy',
        options: [
          {id: 'pregnant', label: 'notesPregnant'},
          {id: 'planned', label: 'notesPregnancyPlanned'},
          {id: 'breastfeeding', label: 'notesBreastfeeding'},
        ],
      },
    ],
  },
  {
    title: 'notesLife',
    fields: [
      {kind: 'text', id: 'work', label: 'notesWork', rows: 3},
      {kind: 'text', id: 'worries', label: 'notesWorries', rows: 4},
    ],
  },
  {
    title: 'notesQuestions',
    fields: [
      {kind: 'questions', id: 'questions', label: 'notesSuggested', options: []},
      {kind: 'text', id: 'ownQuestions', label: 'notesOwnQuestions', rows: 5},
    ],
  },
]);

type StepWords = typeof steps extends readonly Step<infer Words>[] ? Words : never;
type RegionWords = (typeof bodyGroups)[number]['regions'][number]['label'];
export type Region = BodyRegion<RegionWords>;
export type Field = (typeof steps)[number]['fields'][number];

/** Says a message; the element brings the language. */
export type Say = (
  words: StepWords | RegionWords | 'notesLeft' | 'notesRight' | 'listSeparator',
  values?: Readonly<Record<string, string>>,
) => string;

/** How many questions are suggested at first. */
export const suggestedQuestions = 8;

/** The most characters of one answer. */
export const maxLength = 600;

export const emptyNotes: VisitNotes = {
  patches: [],
  patchDetails: '',
  since: '',
  changes: [],
  course: '',
  treatments: '',
  conditions: '',
  allergies: '',
  pregnancy: [],
  work: '',
  worries: '',
  questions: [],
  ownQuestions: '',
};

export function regionName({label, side}: Region, say: Say): string {
  const part = say(label);
  return side ? say(side === 'left' ? 'notesLeft' : 'notesRight', {part}) : part;
}

/** Ticks an option that is not ticked, and the other way round. */
export function toggled(ticked: readonly string[], id: string): readonly string[] {
  return ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id];
}

/** Reads what was kept; `undefined` for anything that this sheet has not written. */
export function parseStored(json: string | null): StoredNotes | undefined {
  let stored: unknown;
  try {
    stored = JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
  const {notes, step} = record(stored);
  if (!notes || typeof notes !== 'object') return undefined;
  const kept = record(notes);
  const read = (id: ChoiceFieldId | TextFieldId): string | string[] => {
    const value = kept[id];
    if (typeof emptyNotes[id] === 'string') return typeof value === 'string' ? value.slice(0, maxLength) : '';
    return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  };
  const ids = Object.keys(emptyNotes) as (keyof VisitNotes)[];
  return {
    notes: Object.fromEntries(ids.map((id) => [id, read(id)])) as unknown as VisitNotes,
    step: Number.isInteger(step) ? Math.min(Math.max(step as number, 0), steps.length) : 0,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

export interface SummarySection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One page for the doctor, in words. */
export interface Summary {
  readonly title: string;
  /** Clinic and date. */
  readonly about: string;
  readonly sections: readonly SummarySection[];
  readonly foot: string;
}

/** What was answered, in the order of the sheet; what was not is left out. */
export function summaryOf(notes: VisitNotes, say: Say, questions: readonly FaqItem[]): readonly SummarySection[] {
  const lines = (field: Field): readonly string[] => {
    if (field.kind === 'text') return notes[field.id].split('\n').map((line) => line.trim());
    const isTicked = ({id}: {readonly id: string}): boolean => notes[field.id].includes(id);
    if (field.kind === 'questions') return questions.filter(isTicked).map(({question}) => question);
    const names =
      field.kind === 'regions'
        ? regions.filter(isTicked).map((each) => regionName(each, say))
        : field.options.filter(isTicked).map(({label}) => say(label));
    return [names.join(say('listSeparator'))];
  };
  return steps
    .flatMap(({fields}) => fields)
    .map((field) => ({title: say(field.label), lines: lines(field).filter(Boolean)}))
    .filter((section) => section.lines.length);
}

export function summaryText({title, about, sections, foot}: Summary): string {
  const body = sections.flatMap((section) => ['', section.title, ...section.lines.map((line) => `- ${line}`)]);
  return [title, about, ...body, '', foot].join('\n');
}

/** The date where the reader is, as ISO writes it. */
export function localDate(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Breaks a line where it no longer fits: between words and Chinese characters, never before a closing mark. */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[^\s\u2e80-\uffff]+\s*|[^][\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*/gu) ??
    []) {
    for (const piece of fits(word) ? [word] : [...word]) {
      if (line && !fits(line + piece)) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
  }
  return [...lines, line];
}

/** One urgency and what calls for it. */
export interface HelpBox {
  readonly severity: Severity;
  readonly items: readonly {readonly text: string; readonly needsEditor: boolean}[];
}

/** What the library's articles about seeing a doctor say that cannot wait for the appointment, the most urgent first. */
export function helpBeforeVisit({articles}: Library): HelpBox[] {
  const items = (block: Paragraph | List): HelpBox['items'] =>
    (block.type === 'list' ? block.items : [block]).map(({content, needsEditor}) => ({
      text: inlineText(content),
      needsEditor: Boolean(needsEditor),
    }));
  const boxes = articles
    .filter(({category}) => category === 'visit')
    .flatMap(({body}) => body)
    .flatMap((block): HelpBox[] =>
      block.type === 'callout' && block.kind in severities && block.kind !== 'routine'
        ? [{severity: block.kind as Severity, items: block.content.flatMap(items)}]
        : [],
    );
  return bySeverity(boxes);
}
