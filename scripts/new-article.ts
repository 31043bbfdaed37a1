import { newArticle } from './new-article/command';

process.exitCode = await newArticle(process.argv.slice(2), new Date(), {
  env: process.env,
  terminal: { input: process.stdin, output: process.stdout },
  say: (text) => console.log(text),
  complain: (line) => console.error(line),
});
