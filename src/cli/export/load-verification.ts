/** What `--verify` adds to the making of bundles; few need it, so few should load it. */
export async function loadVerification() {
  const { verifyXliff } = await import('../../exchange/verify-xliff.ts')
  return { verify: verifyXliff }
}
