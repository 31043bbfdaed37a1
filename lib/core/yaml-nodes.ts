import {
  COLLECTION_STYLE,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { type CommentAt, commentAround, hasLostEntry } from '@/lib/core/yaml-mapping';

/** A value in a YAML text; `at` is the offset of its first character. */
export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly at: number;
  /** As written; null for an empty value, `null` and `~`. */
  readonly text: string | null;
  /** A comment that may have been meant as part of it. */
  readonly comment?: CommentAt;
}

export interface YamlList {
  readonly at: number;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly at: number;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly keyAt: number;
  readonly node: YamlNode;
}

/** Keys that are text in every YAML schema, so that two are equal only if they are written the same. */
const PLAIN_KEY = /^(?!(?:null|true|false)$)[a-z_]/i;

const NULL = /^(?:null|Null|NULL|~|)$/;

/** Where the parser deviates from YAML: a return without a line feed, the end of a document, a directive. */
const ODD = /\r(?!\n)|^\.\.\.|^%/m;

/** YAML 1.2.2, 7.4: the longest implicit key, in characters. */
const MAX_KEY_LENGTH = 1024;

/** Characters after a colon in which a comment is looked for. */
const COMMENT_WITHIN = 64;

/** Thrown for YAML that these nodes cannot represent. */
class NotPlain extends Error {}

/**
 * The nodes of a simple YAML mapping, as the front matter of nearly all articles is.
 *
 * @returns null if the text has an error, or anything that these nodes cannot represent: tags, anchors, keys that are
 *   not text, duplicate keys
 */
export function parseYamlNodes(source: string): YamlMap | null {
  if (ODD.test(source)) return null;
  try {
    const [document, root, ...rest] = parseEvents(source, {});
    if (document?.type !== EVENT_DOCUMENT || document.directives.length > 0 || root?.type !== EVENT_MAPPING)
      return null;
    const reader = new NodeReader(source, rest);
    const map = reader.readMap(root);
    return reader.isOver() ? map : null;
  } catch {
    // A YAML error, or NotPlain: explainYamlMapping reads the text instead.
    return null;
  }
}

class NodeReader {
  private next = 0;
  private lastEnd = 0;

  /** Most files have no comments, so that they need not be looked for. */
  private readonly hasComments: boolean;

  constructor(
    private readonly source: string,
    private readonly events: readonly Event[],
  ) {
    this.hasComments = source.includes('#');
  }

  /** Whether only the end of the document is left. */
  isOver(): boolean {
    return this.next === this.events.length - 1;
  }

  readMap({ start, style }: MappingEvent): YamlMap {
    const entries = new Map<string, YamlEntry>();
    const column = style === COLLECTION_STYLE.BLOCK ? this.columnOf(start) : null;
    for (let event = this.take(); event.type !== EVENT_POP; event = this.take()) {
      if (event.type !== EVENT_SCALAR) throw new NotPlain();
      const key = this.readText(event);
      const isText = event.style === SCALAR_STYLE.PLAIN ? PLAIN_KEY.test(key.text ?? '') : true;
      if (
        !isText ||
        key.text === null ||
        key.text.length > MAX_KEY_LENGTH ||
        entries.has(key.text) ||
        key.text in Object.prototype
      )
        throw new NotPlain();
      // The parser reads what follows a list item on its line as a key of the mapping around the list.
      if (column !== null && this.columnOf(key.at) !== column) throw new NotPlain();
      entries.set(key.text, { keyAt: key.at, node: this.readNode(this.take()) });
    }
    return { at: start, entries };
  }

  private readNode(event: Event): YamlNode {
    if (event.type === EVENT_SCALAR) return this.readText(event);
    if (event.type !== EVENT_SEQUENCE && event.type !== EVENT_MAPPING) throw new NotPlain();
    return event.type === EVENT_MAPPING ? this.readMap(event) : this.readList(event.start);
  }

  private readList(at: number): YamlList {
    const items: YamlNode[] = [];
    for (let event = this.take(); event.type !== EVENT_POP; event = this.take()) {
      const item = this.readNode(event);
      // An empty item has no place.
      if (item.at < 0) throw new NotPlain();
      items.push(item);
    }
    return { at, items };
  }

  private readText(event: ScalarEvent): YamlText {
    const written = getScalarValue(this.source, event);
    const text = event.style === SCALAR_STYLE.PLAIN && NULL.test(written) ? null : written;
    const at = this.startOf(event);
    // Only the other parser knows where an empty value ends.
    if (
      text === null &&
      /^[^\n]*(?:[ \t]|\n\s*[ \t])#\S/.test(this.source.slice(this.lastEnd, this.lastEnd + COMMENT_WITHIN))
    )
      throw new NotPlain();
    if (event.valueEnd >= 0) this.lastEnd = event.valueEnd;
    if (event.style !== SCALAR_STYLE.PLAIN || text === null) return { at, text };
    // It may have been meant as a list, which the other parser reports.
    if (hasLostEntry(this.source.slice(at, event.valueEnd))) throw new NotPlain();
    const comment = this.hasComments ? commentAround(this.source, at, event.valueEnd, false) : null;
    return comment ? { at, text, comment } : { at, text };
  }

  /** The start of a value: `valueStart` is that of its text, after a quote or a `|`. */
  private startOf({ style, valueStart }: ScalarEvent): number {
    if (style === SCALAR_STYLE.PLAIN) return valueStart;
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
    const before = this.source.slice(this.lastEnd, valueStart);
    // A comment may contain a `|` as well.
    if (before.includes('#')) throw new NotPlain();
    return this.lastEnd + before.search(/[|>]/);
  }

  private columnOf(at: number): number {
    return at - this.source.lastIndexOf('\n', at - 1);
  }

  private take(): Event {
    const event = this.events[this.next++];
    if (!event || event.type === EVENT_ALIAS || event.type === EVENT_DOCUMENT) throw new NotPlain();
    if (event.type !== EVENT_POP && (event.tagStart >= 0 || event.anchorStart >= 0)) throw new NotPlain();
    return event;
  }
}
