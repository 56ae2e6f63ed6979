/** The name that a heading has in links: as GitHub and Microsoft's build make it. */
export function nameAnchor(heading: string): string {
  return heading
    .trim()
    .replace(/!?\[!?[A-Za-z-]{0,20} {0,4}\[([^[\]]{0,400})\]\([^()]{0,600}\)\]/g, '$1')
    .replace(/!?\[([^[\]]{0,400})\]\([^()]{0,600}\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
}
