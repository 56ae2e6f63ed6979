/** What an XLIFF is made for. */
export type XliffProfile = (typeof xliffProfiles)[number]

/**
 * `omegat` fills empty targets with the source, because OmegaT passes over units
 * without one. `gettext` approves finished units, which its tools take for fuzzy
 * otherwise.
 */
export const xliffProfiles = ['generic', 'omegat', 'gettext'] as const
