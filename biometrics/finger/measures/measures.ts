/** Native quality measures by their NFIQ 2 / ISO/IEC 29794-4 name. */
export type Measures = Record<string, number>;
