/** What an attribute may name, to be chosen by what people call it. */
import {key} from '../../data/command/fallback.js';
import {sectionOrder} from '../../src/core/drug-sections.js';
import {searchEntries, type EntryKind, type Library} from '../../src/core/library.js';
import type {SearchDocument} from '../../src/core/search/search.js';
import {messagesFor} from '../../src/shared/messages.js';

export type NameKind = 'drug' | 'article' | 'question' | 'openQuestion' | 'topic' | 'section' | 'category' | 'searched';

const entries = (library: Library, kind: EntryKind): SearchDocument[] =>
  searchEntries(library)
    .filter((entry) => entry.kind === kind)
    .map(({id, ...entry}) => ({...entry, id: id.slice(kind.length + 1)}));

const named = ({id, name}: {readonly id: string; readonly name: string}): SearchDocument => ({id, title: name});

const writers: Readonly<Record<NameKind, (library: Library) => readonly SearchDocument[]>> = {
  drug: (library) => entries(library, 'drug'),
  article: (library) => entries(library, 'article'),
  question: (library) => entries(library, 'faq'),
  openQuestion: (library) => [
    {id: 'first', title: library.language === 'en' ? 'The first question' : '第一个问题'},
    ...entries(library, 'faq'),
  ],
  topic: ({topics}) => topics.map(named),
  section: ({language}) => {
    const messages = messagesFor(language);
    return sectionOrder.map((id) => ({id, title: messages[key('section', id)]}));
  },
  category: ({categories}) => categories.map(named),
  searched: ({language, categories}) => {
    const {searchDrugs, searchFaqs} = messagesFor(language);
    return [{id: 'drug', title: searchDrugs}, {id: 'faq', title: searchFaqs}, ...categories.map(named)];
  },
};

const known = new WeakMap<Library, Map<NameKind, readonly SearchDocument[]>>();

export function namesOf(kind: NameKind, library: Library): readonly SearchDocument[] {
  const names = known.get(library) ?? new Map<NameKind, readonly SearchDocument[]>();
  known.set(library, names);
  const found = names.get(kind) ?? writers[kind](library);
  names.set(kind, found);
  return found;
}
