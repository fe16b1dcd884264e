/** Every element by its tag. */
import {MedleafConsult} from './elements/consult/consult.js';
import {MedleafDrugCard} from './elements/drug-card/drug-card.js';
import {MedleafFaq} from './elements/faq/faq.js';
import {MedleafSearch} from './elements/search/search.js';

export const elements = {
  'medleaf-consult': MedleafConsult,
  'medleaf-drug-card': MedleafDrugCard,
  'medleaf-faq': MedleafFaq,
  'medleaf-search': MedleafSearch,
};
