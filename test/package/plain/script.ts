import 'medleaf';
import {library} from 'medleaf/content';
import type {MedleafFaq} from 'medleaf/elements/faq.js';
import {createIndex} from 'medleaf/search';

export const index = createIndex([{id: 'a', title: library.drugs[0]?.names.generic ?? ''}]);
export const faq: MedleafFaq | null = document.querySelector('medleaf-faq');
document.addEventListener('medleaf-faq-feedback', ({faqId, helpful}) => console.log(faqId.length, helpful === true));

// @ts-expect-error a boolean
if (faq) faq.filterable = 'yes';
