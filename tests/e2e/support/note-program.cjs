// Loaded first by each Node process of a server: notes its program in the file that PROGRAMS_FILE names.
const { appendFileSync } = require('node:fs');

appendFileSync(process.env.PROGRAMS_FILE, `${process.argv[1]}\n`);
