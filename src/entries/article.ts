/** dist/medleaf-article.js: articles, their lists, and the medicine cards they open, for partners. */
import {MedleafArticle} from '../elements/article/article.js';
import {MedleafArticleList} from '../elements/article-list/article-list.js';
import {MedleafDrugCard} from '../elements/drug-card/drug-card.js';
import library from '../generated/article.zh-CN.json';
import {launch} from '../launch.js';

launch(
  {
    'medleaf-article': MedleafArticle,
    'medleaf-article-list': MedleafArticleList,
    'medleaf-drug-card': MedleafDrugCard,
  },
  library,
);
