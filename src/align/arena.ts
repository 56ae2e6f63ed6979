const smallest = 1 << 18
/** What a very long document needed is not kept for the others. */
const largestKept = 1 << 24

/**
 * Lends arrays of zeros until it is cleared, all from one piece of memory.
 *
 * What is learned from a document takes dozens of arrays, and most documents
 * are so short that making and collecting them would take longer than the work.
 */
export class Arena {
  #buffer = new ArrayBuffer(smallest)
  #end = 0

  /** Takes back all arrays: whoever still reads one reads what others write. */
  clear(): void {
    this.#end = 0
    if (this.#buffer.byteLength > largestKept) this.#buffer = new ArrayBuffer(smallest)
  }

  bytes(length: number): Uint8Array {
    const start = this.#take(length)
    return new Uint8Array(this.#buffer, start, length).fill(0)
  }

  ints(length: number): Int32Array {
    const start = this.#take(4 * length)
    return new Int32Array(this.#buffer, start, length).fill(0)
  }

  floats(length: number): Float64Array {
    const start = this.#take(8 * length)
    return new Float64Array(this.#buffer, start, length).fill(0)
  }

  /** An array with the same beginning and twice the length. */
  double(array: Int32Array): Int32Array {
    const doubled = this.ints(2 * array.length)
    doubled.set(array)
    return doubled
  }

  /** Where the next bytes start; arrays lent before keep their memory. */
  #take(bytes: number): number {
    const start = this.#end
    this.#end = start + ((bytes + 7) & ~7)
    if (this.#end <= this.#buffer.byteLength) return start
    const size = Math.max(2 * this.#buffer.byteLength, bytes + 8)
    this.#buffer = new ArrayBuffer(size)
    this.#end = (bytes + 7) & ~7
    return 0
  }
}
