import type {} from 'medleaf/types/vue';
import type {GlobalComponents} from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
type Faq = Props<'medleaf-faq'>;

export const right: Faq = {
  key: 1,
  class: 'questions',
  topic: 'tacrolimus',
  limit: 8,
  headingLevel: 2,
  filterable: true,
  onMedleafFaqToggle: ({faqId, open}) => console.log(faqId.length, open === true),
};

// @ts-expect-error a number, or one as text
export const notANumber: Faq = {limit: 'many'};
// @ts-expect-error one of two layouts
export const notALayout: Props<'medleaf-drug-card'> = {layout: 'tiny'};
// @ts-expect-error no such attribute
export const notAnAttribute: Faq = {topics: 'tacrolimus'};
// @ts-expect-error this event knows no drug
export const notOfThisEvent: Faq = {onMedleafFaqToggle: ({drugId}) => console.log(drugId)};
