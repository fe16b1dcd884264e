/** Every element by its tag. */
import {MedleafArticle} from './elements/article/article.js';
import {MedleafArticleList} from './elements/article-list/article-list.js';
import {MedleafConsult} from './elements/consult/consult.js';
import {MedleafDoctor} from './elements/doctor/doctor.js';
import {MedleafDrugCard} from './elements/drug-card/drug-card.js';
import {MedleafFaq} from './elements/faq/faq.js';
import {MedleafSearch} from './elements/search/search.js';
import {MedleafVisitNotes} from './elements/visit-notes/visit-notes.js';

export const elements = {
  'medleaf-article': MedleafArticle,
  'medleaf-article-list': MedleafArticleList,
  'medleaf-consult': MedleafConsult,
  'medleaf-doctor': MedleafDoctor,
  'medleaf-drug-card': MedleafDrugCard,
  'medleaf-faq': MedleafFaq,
  'medleaf-search': MedleafSearch,
  'medleaf-visit-notes': MedleafVisitNotes,
};
