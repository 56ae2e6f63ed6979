// A stage whose items say what happens to the thread that works on them.
export const stage = { open }

async function open({ prefix }) {
  if (prefix === '') throw new Error('no prefix')
  return { work }

  async function work({ name, deed }) {
    if (deed === 'throw') throw new TypeError(`No ${name}`)
    if (deed === 'hang') while (true);
    if (deed === 'die') {
      setImmediate(() => {
        throw new Error('out of coal')
      })
      await new Promise(() => undefined)
    }
    if (deed === 'wait') await new Promise((resolve) => setTimeout(resolve, 20))
    return prefix + name
  }
}
