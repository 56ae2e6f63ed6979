/**
 * Whether a language is one that a range means: `de` means `de-DE`, `zh-Hant`
 * means `zh-TW`, for CLDR knows its script; `pt-BR` means no `pt`.
 *
 * Both are BCP 47; what is not well-formed matches nothing.
 */
export function matchesLocale(range: string, tag: string): boolean {
  const wanted = parse(range)
  const actual = parse(tag)
  if (!wanted || !actual || wanted.language !== actual.language) return false
  if (wanted.script !== undefined && wanted.script !== actual.maximize().script) return false
  if (wanted.region !== undefined && wanted.region !== actual.region) return false
  const variants = listVariants(actual)
  return listVariants(wanted).every((variant) => variants.includes(variant))
}

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}

/** Subtags such as `valencia`, which `Intl.Locale` has no field for in Node.js 20. */
function listVariants({ baseName }: Intl.Locale): string[] {
  return baseName.split('-').filter((subtag) => /^(?:\w{5,8}|\d\w{3})$/.test(subtag))
}
