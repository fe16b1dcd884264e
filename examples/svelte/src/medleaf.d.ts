import type {} from 'medleaf/types/svelte';
