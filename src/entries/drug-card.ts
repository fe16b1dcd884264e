/** dist/medleaf-drug-card.js: the medicine cards alone, for partners. */
import {MedleafDrugCard} from '../elements/drug-card/drug-card.js';
import library from '../generated/drug-card.zh-CN.json';
import {launch} from '../launch.js';

launch({'medleaf-drug-card': MedleafDrugCard}, library);
