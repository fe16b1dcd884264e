import 'medleaf/define/consult.js';

const consult = document.createElement('medleaf-consult');
consult.services = [{name: 'UVB'}];
consult.addEventListener('medleaf-consult-request', ({channel}) => console.log(channel === 'phone'));

// @ts-expect-error one of three
consult.mode = 'banner';
