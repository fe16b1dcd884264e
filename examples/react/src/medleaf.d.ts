import type {} from 'medleaf/types/react';
