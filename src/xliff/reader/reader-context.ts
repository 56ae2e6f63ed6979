import type { XliffEvent } from '../events.ts'
import type { XliffOther } from '../model.ts'
import type { XmlPlace, XmlTag } from '../xml/parse-xml.ts'
import type { XmlNode } from '../xml/xml-node.ts'
import type { Frame } from './frame.ts'

/** What the frames of a document share. */
export interface ReaderContext {
  readonly emit: (event: XliffEvent) => void
  /** Hands out XML between the units. */
  readonly emitOther: (node: XmlNode) => void
  readonly captureOther: (tag: XmlTag, place?: Pick<XliffOther, 'isBehindBody'>) => Frame
  /** True for elements in the document's XLIFF namespace. */
  readonly isCore: (uri: string) => boolean
  /** Ends the reading: XLIFF that cannot be what it says. */
  readonly fail: (message: string, place: XmlPlace) => never
}
