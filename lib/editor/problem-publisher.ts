import type { Problem } from '@/lib/core/problem';
import type { ArticleChecker } from '@/lib/editor/article-checker';
import {
  type CodeAction,
  codeActionOf,
  type Diagnostic,
  diagnosticOf,
  editBetween,
  meet,
  type Range,
} from '@/lib/editor/diagnostics';

interface OpenArticle {
  /** Its path in problems. */
  readonly file: string;
  readonly text: string;
  readonly version: number;
}

/** Publishes the problems of open articles whenever their texts change. */
export interface ProblemPublisher {
  /** To be called when an article is opened and whenever its text changes. */
  show(uri: string, article: OpenArticle): void;
  close(uri: string): void;
  /** Checks again, for instance after a file was saved. */
  checkSoon(): void;
  /** The fixes of problems that overlap a range of an article; none while its newest text is still being checked. */
  fixesIn(uri: string, range: Range): Promise<readonly CodeAction[]>;
}

export interface PublisherOptions {
  readonly checker: ArticleChecker;
  readonly rulePages: string;
  readonly publish: (uri: string, version: number, diagnostics: readonly Diagnostic[]) => void;
  /** Called if the folder cannot be checked. */
  readonly fail: (error: unknown) => void;
}

/** Milliseconds without a further keystroke before articles are checked (a debounce). */
const PAUSE = 200;

/** The result of a check, and the texts that were checked. */
interface CheckResult {
  readonly articles: ReadonlyMap<string, OpenArticle>;
  readonly problems: readonly Problem[];
}

/** One check at a time; texts that change meanwhile are checked next. */
export function openProblemPublisher({ checker, rulePages, publish, fail }: PublisherOptions): ProblemPublisher {
  const open = new Map<string, OpenArticle>();
  let checked: CheckResult = { articles: new Map(), problems: [] };
  let timer: NodeJS.Timeout | undefined;
  let isChecking = false;
  let isDue = false;

  function checkSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void checkNow(), PAUSE);
  }

  async function checkNow(): Promise<void> {
    isDue = isChecking;
    if (isChecking) return;
    isChecking = true;
    const articles = new Map(open);
    try {
      checked = { articles, problems: await checker.check(textsOf(articles)) };
      for (const [uri, article] of articles)
        if (open.get(uri) === article)
          publish(
            uri,
            article.version,
            diagnosticsOf(article).map(({ diagnostic }) => diagnostic),
          );
    } catch (error) {
      fail(error);
    }
    isChecking = false;
    if (isDue) checkSoon();
  }

  function diagnosticsOf({ file, text }: OpenArticle) {
    const lines = text.split('\n');
    return checked.problems
      .filter((problem) => problem.file === file)
      .map((problem) => ({ problem, diagnostic: diagnosticOf(problem, lines, rulePages) }));
  }

  return {
    show: (uri, article) => {
      open.set(uri, article);
      checkSoon();
    },
    close: (uri) => {
      const closed = open.get(uri);
      if (!closed) return;
      open.delete(uri);
      publish(uri, closed.version, []);
      checkSoon();
    },
    checkSoon,
    fixesIn: async (uri, range) => {
      const article = open.get(uri);
      if (!article || checked.articles.get(uri) !== article) return [];
      const { articles, problems } = checked;
      const actions: CodeAction[] = [];
      for (const { problem, diagnostic } of diagnosticsOf(article)) {
        if (!problem.fix || !meet(diagnostic.range, range)) continue;
        const text = await checker.fix(problem, textsOf(articles), problems);
        if (text !== null) actions.push(codeActionOf(uri, diagnostic, problem.fix, editBetween(article.text, text)));
      }
      return actions;
    },
  };
}

function textsOf(articles: ReadonlyMap<string, OpenArticle>): ReadonlyMap<string, string> {
  return new Map([...articles.values()].map(({ file, text }) => [file, text]));
}
