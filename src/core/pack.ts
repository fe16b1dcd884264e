/** Content from outside the bundle, checked before an element reads it: what passes here can be drawn and searched. */
import {sectionOrder} from './drug-sections.js';
import type {Library} from './library.js';

/** A library as a document of its own. */
export interface Pack extends Library {
  /** Version of this shape; newer fields may come without a new number. */
  readonly format: 1;
  /** Version of the content, as its editors count. */
  readonly version: string;
  readonly licence: string;
  /** Ids of medicines, questions and articles that must not be shown any more. */
  readonly takedown?: readonly string[];
  /** Where to search instead of in the pack: a provider of ours by its name, and an address seen from the pack's. */
  readonly search?: {readonly provider: string; readonly src: string};
}

/**
 * What a value must be: a pattern for text, words for one of them (`a|b`), `true` for a yes or no, a constant, `[a]` for
 * a list of a, `[a, b]` for one of several kinds, which their first fields tell apart, or fields by name: `name?` may be
 * missing, `*` is any name.
 */
export type Shape = RegExp | string | number | true | null | readonly Shape[] | Fields;
export interface Fields {
  readonly [name: string]: Shape;
}

const any = /^/;
const text = /\S/;
// Ids stand in addresses, fragments and selectors.
const id = /^[A-Za-z][\w-]{0,63}$/;
const day = /^\d{4}-\d\d-\d\d$/;
const place = 'CN|US|EU|UK|CH|CA|INT';
const sources = [/^[A-Z][A-Z\d-]*$/];
const severity = 'emergency|urgent|soon|routine';

// Without spreads and calls at the top: what a bundle does not read is left out of it.
const statement: Fields = {
  text,
  jurisdictions: [place],
  evidence: 'label|guideline|study|reference|law|news|knowledge|none',
  sources,
  'needsEditor?': true,
};

const reviewer: Shape = [null, {name: text, title: text, institution: text}];

const editorial: Fields = {
  author: text,
  reviewer,
  published: day,
  lastReviewed: day,
  nextReview: day,
  audience: 'patients|carers|patients-and-carers',
  jurisdiction: [place],
};

/** What every element needs. */
export const languageFields = (): Fields => ({language: 'zh-CN|en', 'takedown?': [id]});

/** What questions and answers are made of, and the words that help to find them. */
export const faqFields = (): Fields => ({
  ...languageFields(),
  sources: {'*': {title: text}},
  topics: [{id, editorial: {lastReviewed: day, reviewer}}],
  faqs: [{id, topic: id, question: text, answer: text, sources, 'needsEditor?': true, drugs: [id]}],
  glossary: [{term: text, aliases: [text]}],
  lexicon: [[text]],
  'readings?': {'*': text},
});

/** What the cards of medicines are made of. */
export const drugFields = (): Fields => ({
  ...faqFields(),
  sources: {'*': {title: text, kind: text, jurisdiction: place, 'date?': text, where: text, level: 'F|E|A|C|N|K'}},
  topics: [{id, name: text, editorial}],
  drugs: [
    {
      id,
      names: {
        generic: text,
        other: text,
        brands: [{name: text, jurisdiction: place, 'note?': text, 'needsEditor?': true}],
        alsoCalled: [text],
        aliases: [text],
        sources,
      },
      summary: statement,
      identity: {class: statement, atc: statement, legal: statement, forms: statement, 'excipients?': statement},
      warnings: [statement],
      approvals: [
        {
          jurisdiction: place,
          use: 'vitiligo|atopic-dermatitis',
          state: 'approved|off-label|not-verified',
          'since?': text,
          text,
          sources,
          'needsEditor?': true,
        },
      ],
      offLabel: statement,
      sections: [
        {
          id: sectionOrder.join('|'),
          statements: [statement],
          do: [statement],
          dont: [statement],
          effects: [{...statement, frequency: 'very-common|common|uncommon|rare|unknown'}],
          'table?': {
            caption: text,
            columns: [text],
            rows: [[text]],
            jurisdictions: [place],
            evidence: statement['evidence']!,
            sources,
            'needsEditor?': true,
          },
        },
      ],
      help: [{severity, items: [statement]}],
      notVerified: [statement],
      faqTopics: [id],
      labelDate: [{jurisdiction: place, date: text, sources}],
      editorial,
    },
  ],
});

/** Everything a library has. */
export function libraryFields(): Fields {
  const basis: Fields = {'sources?': sources, 'needsEditor?': true};
  // In the order in which elements ask for them.
  const inline: Shape = [any, {strong: any}, {link: any, text: any}, {article: id, text: any}, {drug: id, text: any}];
  const content: Shape = [inline];
  const paragraph: Fields = {type: 'paragraph', content, ...basis};
  const list: Fields = {type: 'list', ordered: true, items: [{content, ...basis}]};
  return {
    ...drugFields(),
    categories: [{id, name: text, summary: text}],
    articles: [
      {
        id,
        category: id,
        tab: 'news|qa|encyclopedia',
        title: text,
        summary: text,
        keywords: [text],
        drugs: [id],
        editorial,
        related: [id],
        body: [
          [
            {type: 'heading', id, text},
            paragraph,
            list,
            {type: 'table', caption: text, header: [any], rows: [[content]], ...basis},
            {type: 'callout', kind: `${severity}|warning|note`, content: [[paragraph, list]]},
          ],
        ],
      },
    ],
  };
}

const header: Fields = {
  format: 1,
  version: text,
  licence: text,
  'search?': {provider: /^[a-z][a-z\d-]*$/, src: text},
};
export const packShape = (): Fields => ({...header, ...libraryFields()});

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFields = (shape: Shape): shape is Fields => isBag(shape) && !(shape instanceof RegExp);

/** The path to what is wrong, and what it must be; `undefined` where all is well. */
function fault(value: unknown, shape: Shape): string | undefined {
  if (shape instanceof RegExp) {
    if (typeof value !== 'string') return ' must be text';
    return shape.test(value) ? undefined : ` must fit ${String(shape)}`;
  }
  if (isFields(shape)) return faultInFields(value, shape);
  if (typeof shape === 'object' && shape)
    return shape[1] === undefined ? faultInList(value, shape[0]!) : faultInKinds(value, shape);
  const fits =
    typeof shape === 'string'
      ? shape.split('|').includes(value as string)
      : shape === true
        ? typeof value === 'boolean'
        : value === shape;
  return fits ? undefined : ` must be ${String(shape)}`;
}

function faultInFields(value: unknown, shape: Fields): string | undefined {
  if (!isBag(value)) return ' must be an object';
  for (const field of Object.keys(shape)) {
    const name = field.replace('?', '');
    for (const key of name === '*' ? Object.keys(value) : [name]) {
      const found = value[key] === undefined && name !== field ? undefined : fault(value[key], shape[field]!);
      if (found) return `.${key}${found}`;
    }
  }
  return undefined;
}

function faultInList(value: unknown, shape: Shape): string | undefined {
  if (!Array.isArray(value)) return ' must be a list';
  const ids = new Set<unknown>();
  for (let i = 0; i < value.length; i++) {
    const each: unknown = value[i];
    const found = fault(each, shape);
    if (found) return `[${i}]${found}`;
    if (!isFields(shape) || !shape['id']) continue;
    const {id} = each as {readonly id: string};
    if (ids.has(id)) return `[${i}].id "${id}" is used twice`;
    ids.add(id);
  }
  return undefined;
}

function faultInKinds(value: unknown, kinds: readonly Shape[]): string | undefined {
  const kind = kinds.find((each) => {
    if (!isFields(each)) return !fault(value, each);
    const [name, constant] = Object.entries(each)[0]!;
    return isBag(value) && name in value && (typeof constant !== 'string' || !fault(value[name], constant));
  });
  return kind === undefined ? ' is of no known kind' : fault(value, kind);
}

const checked = new WeakMap<object, Map<() => Fields, Library | string>>();

/** `fields` as one of a value that are needed; what was checked once is not checked again. */
function read(value: unknown, fields: () => Fields, before?: Fields): Library | string {
  const known = isBag(value) ? (checked.get(value) ?? new Map<() => Fields, Library | string>()) : undefined;
  const done = known?.get(fields);
  if (done !== undefined) return done;
  const found = fault(value, {...before, ...fields()});
  const result =
    found === undefined ? withoutTakenDown(value as Pack, fields()) : `the content${found}`.replace('the content.', '');
  known?.set(fields, result);
  for (const each of [value, result]) if (isBag(each) && known) checked.set(each, known);
  return result;
}

/** The library of a pack, without what was taken down; or, in words, what is wrong with the `fields` asked for and where. */
export function readPack(value: unknown, fields: () => Fields): Library | string {
  return read(value, fields, header);
}

/** The same for a library that the page hands over as an object. */
export function readLibrary(value: object, fields: () => Fields): Library | string {
  return read(value, fields);
}

function withoutTakenDown(pack: Pack, fields: Fields): Library {
  const {takedown} = pack;
  if (!takedown) return pack;
  const library = {...pack};
  for (const part of ['drugs', 'faqs', 'articles'] as const) {
    const items: readonly {readonly id: string}[] = pack[part];
    if (fields[part]) Object.assign(library, {[part]: items.filter((item) => !takedown.includes(item.id))});
  }
  return library;
}
