import { walk, type XliffElement } from './element.ts'

/** What revisions are of. */
export interface Revised {
  /** Elements of the name that `appliesTo` has. */
  readonly instances: readonly XliffElement[]
  /** The one that `ref` names, of whatever name, or the only one. */
  readonly instance: XliffElement | undefined
  /** Whether all that may be meant is at hand: units and groups of a file are not. */
  readonly isKnown: boolean
}

/** Finds what revisions apply to, in the file, group or unit that the tracking stands in. */
export function findRevised(revisions: XliffElement): Revised {
  const container = revisions.parent?.parent
  const appliesTo = revisions.attributes.get('appliesTo')
  const ref = revisions.attributes.get('ref')
  const isKnown = appliesTo !== 'unit' && appliesTo !== 'group'
  const all = container && isKnown ? [...walk(container)].filter(isTracked) : []
  const instances = all.filter(({ key }) => key === appliesTo)
  const named = all.filter(({ attributes }) => attributes.get('id') === ref)
  const instance =
    ref === undefined
      ? instances.length === 1
        ? instances[0]
        : undefined
      : (named.find(({ key }) => key === appliesTo) ?? named[0])
  return { instances, instance, isKnown }
}

/** Changes of the tracking itself are not tracked. */
function isTracked({ key }: XliffElement): boolean {
  return !key.startsWith('ctr:')
}
