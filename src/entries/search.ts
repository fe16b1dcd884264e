/** dist/medleaf-search.js: the search, with everything it can open, for partners. */
import {MedleafArticle} from '../elements/article/article.js';
import {MedleafDrugCard} from '../elements/drug-card/drug-card.js';
import {MedleafSearch} from '../elements/search/search.js';
import library from '../generated/library.zh-CN.json';
import {launch} from '../launch.js';

launch(
  {'medleaf-search': MedleafSearch, 'medleaf-article': MedleafArticle, 'medleaf-drug-card': MedleafDrugCard},
  library,
);
