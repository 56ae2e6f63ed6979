/** What a client needs `bitext export` to be told, beside paths and `--out`. */
export const exportArguments = {
  omegat: ['--profile', 'omegat'],
  translateToolkit: ['--profile', 'gettext'],
  gettext: ['--profile', 'gettext'],
  poedit: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Client = keyof typeof exportArguments
