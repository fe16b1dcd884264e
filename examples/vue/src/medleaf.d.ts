import type {} from 'medleaf/types/vue';
