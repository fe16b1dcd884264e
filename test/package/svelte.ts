import type {} from 'medleaf/types/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

type Faq = SvelteHTMLElements['medleaf-faq'];

export const right: Faq = {
  class: 'questions',
  topic: 'tacrolimus',
  limit: 8,
  'heading-level': '2',
  filterable: true,
  'onmedleaf-faq-toggle': ({faqId, open}) => console.log(faqId.length, open === true),
};

// @ts-expect-error a number, or one as text
export const notANumber: Faq = {limit: 'many'};
// @ts-expect-error one of two layouts
export const notALayout: SvelteHTMLElements['medleaf-drug-card'] = {layout: 'tiny'};
// @ts-expect-error no such attribute
export const notAnAttribute: Faq = {topics: 'tacrolimus'};
// @ts-expect-error this event knows no drug
export const notOfThisEvent: Faq = {'onmedleaf-faq-toggle': ({drugId}) => console.log(drugId)};
