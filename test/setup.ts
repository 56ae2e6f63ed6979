import fc from 'fast-check'

// Each run here tries other cases; in CI a run fails for a change, and not by chance.
if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_124 })
