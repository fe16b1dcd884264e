/**
 * One vocabulary for urgency. Everything that shows how urgent something is, in words or in colour,
 * reads it from here, so that the two cannot disagree.
 */
export type Severity = 'emergency' | 'urgent' | 'soon' | 'routine';

export interface SeverityInfo {
  /** 0 is the most urgent. */
  readonly rank: number;
  /** Key of the words that every surface must show. */
  readonly words: 'severityEmergency' | 'severityUrgent' | 'severitySoon' | 'severityRoutine';
}

export const severities: Readonly<Record<Severity, SeverityInfo>> = {
  emergency: {rank: 0, words: 'severityEmergency'},
  urgent: {rank: 1, words: 'severityUrgent'},
  soon: {rank: 2, words: 'severitySoon'},
  routine: {rank: 3, words: 'severityRoutine'},
};

/** Most urgent first. */
export function bySeverity<T extends {readonly severity: Severity}>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => severities[a.severity].rank - severities[b.severity].rank);
}
