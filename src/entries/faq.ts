/** dist/medleaf-faq.js: the questions and answers alone, for partners. */
import {MedleafFaq} from '../elements/faq/faq.js';
import library from '../generated/faq.zh-CN.json';
import {launch} from '../launch.js';

launch({'medleaf-faq': MedleafFaq}, library);
