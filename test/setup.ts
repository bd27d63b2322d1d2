import fc from 'fast-check';

// The same properties are tried on every machine, so that a red run is a change's own fault. `FC_SEED` tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
