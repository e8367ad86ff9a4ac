/** Doctorates as they are entered on request (PassG §4, PAuswG §9(3)); without subject, never "Prof.". */
export const doctorates = ['Dr.', 'Dr. h. c.', 'Dr. e. h.', 'Dr. habil.'] as const;

export const isDoctorate = (text: string): boolean => doctorates.some((known) => known === text);
