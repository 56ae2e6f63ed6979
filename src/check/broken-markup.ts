/** How span markup that makes no pair is reported: by its rule, and by commands that check nothing else. */
export const brokenMarkup = { rule: 'pair-structure', severity: 'error' } as const
