import sharp from 'sharp';
import { createRandom, type Random } from '../../bench/random';
import { articleText } from '../../fixtures/make-article';
import { type ContentFolder, contentFolder } from './content-folder';

/** A content folder that is edited at random, in every way in which editors change one. */
export interface Newsroom {
  readonly folder: ContentFolder;
  /** Makes one edit and tells which. */
  edit(): string;
  /** The addresses of all articles, aliases and offerings that there are or were. */
  addresses(): readonly string[];
  /** When the last of the articles that are due or expire does so, in milliseconds since 1970; 0 where none does. */
  lastTurn(): number;
}

/** An article as it stands in its file. */
interface Piece {
  /** From the content folder. */
  file: string;
  fields: Record<string, unknown> & { slug: string };
  body: string;
}

interface Room {
  readonly folder: ContentFolder;
  readonly random: Random;
  readonly pieces: Piece[];
  readonly offerings: Set<string>;
  readonly pictures: readonly Buffer[];
  readonly addresses: Set<string>;
  /** The server's clock. */
  readonly now: () => number;
  /** A number that no edit has had before, so that none leaves a text as it was. */
  next(): number;
}

/** Few names in several spellings, so that articles share them and differ about how they are written. */
const TOPICS = ['Health: Apps', 'health: apps', 'Health: Data', 'Care: Home', 'Care: Telehealth', 'Law'];
const AUTHORS = ['Ann Lee', 'ann lee', 'Bo Ek', 'Cy Dahl'];
const BRANDS = ['a.example.com', 'b.example.com', 'c.example.com', 'House Press'];
const OFFERINGS = ['Clinic App', 'Ward', 'Chart', 'Pulse'];
const SYNONYMS = ['mHealth', 'records', 'telemedicine', 'statute', 'ambulant', 'e-visit'];
const COLOURS = ['#2a6f97', '#bc4749', '#386641', '#7b2cbf', '#e09f3e'];

/** How many pictures the articles share, each a file that may be replaced. */
const PICTURES = 6;

/** How soon after an edit an article that it schedules is due, in milliseconds. */
const [SOONEST, LATEST] = [500, 4_000];

/**
 * Writes a content folder to begin with, which has no errors.
 *
 * @param now gives the time of the server that serves the folder, in milliseconds since 1970
 */
export async function openNewsroom(root: string, seed: number, articles: number, now: () => number): Promise<Newsroom> {
  let number = 0;
  const room: Room = {
    folder: contentFolder(root),
    random: createRandom(seed, 'newsroom'),
    pieces: [],
    offerings: new Set(),
    pictures: await Promise.all(COLOURS.map(drawPicture)),
    addresses: new Set(),
    now,
    next: () => ++number,
  };
  for (let picture = 0; picture < PICTURES; picture++) writePicture(room, picture);
  for (let count = 0; count < articles; count++) addArticle(room);
  for (const label of OFFERINGS.slice(0, 2)) writeOffering(room, label);
  writeTopics(room);
  writePage(room);
  return {
    folder: room.folder,
    edit: () => makeEdit(room),
    addresses: () => [...room.addresses],
    lastTurn: () => lastTurn(room),
  };
}

type Edit = (room: Room) => string;

/** Each way to change a content folder, and how often it is chosen beside the others. */
const EDITS: readonly (readonly [weight: number, edit: Edit])[] = [
  [4, addArticle],
  [8, (room) => change(room, 'reword', (piece) => Object.assign(piece.fields, wordsOf(room)))],
  [4, (room) => change(room, 'rewrite the body', (piece) => Object.assign(piece, { body: bodyOf(room) }))],
  [4, (room) => change(room, 'sort anew', (piece) => Object.assign(piece.fields, namesOf(room)))],
  [2, (room) => change(room, 'date anew', (piece) => Object.assign(piece.fields, { date: dayOf(room) }))],
  [2, (room) => change(room, 'choose a picture', (piece) => Object.assign(piece.fields, pictureOf(room)))],
  [3, (room) => change(room, 'draft or not', toggleDraft)],
  [3, (room) => change(room, 'schedule', (piece) => Object.assign(piece.fields, timesOf('publishDate', soon(room))))],
  [3, (room) => change(room, 'let expire', (piece) => Object.assign(piece.fields, timesOf('expiryDate', soon(room))))],
  [2, (room) => change(room, 'publish without end', (piece) => Object.assign(piece.fields, timesOf()))],
  [3, (room) => change(room, 'give or take an alias', (piece) => toggleAlias(room, piece))],
  [2, (room) => change(room, 'change the slug', (piece) => changeSlug(room, piece))],
  [1, (room) => change(room, 'take the slug of another', (piece) => takeSlug(room, piece))],
  [3, renameFile],
  [3, deleteArticle],
  [3, (room) => writePicture(room, room.random.below(PICTURES))],
  [2, (room) => writeOffering(room, room.random.pick(OFFERINGS))],
  [1, deleteOffering],
  [2, writeTopics],
  [1, writePage],
];

const CHOICES = EDITS.flatMap(([weight, edit]) => Array.from({ length: weight }, () => edit));

function makeEdit(room: Room): string {
  return room.random.pick(CHOICES)(room);
}

function addArticle(room: Room): string {
  const number = room.next();
  const slug = `piece-${number}`;
  const piece: Piece = {
    // In no order of their numbers, because the first by name keeps a slug that two claim.
    file: `news/${'qwerty'[number % 6]}-${number}.md`,
    fields: { slug, ...wordsOf(room), ...namesOf(room), date: dayOf(room), ...pictureOf(room), ...timesOf() },
    body: bodyOf(room),
  };
  room.pieces.push(piece);
  room.addresses.add(`/news/${slug}`);
  return save(room, piece, 'add');
}

/** Changes one article and saves it. */
function change(room: Room, what: string, work: (piece: Piece) => void): string {
  if (room.pieces.length === 0) return addArticle(room);
  const piece = room.random.pick(room.pieces);
  work(piece);
  return save(room, piece, what);
}

function save({ folder }: Room, { file, fields, body }: Piece, what: string): string {
  const written = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  folder.write(file, articleText(written, body));
  return `${what}: ${file}`;
}

function renameFile(room: Room): string {
  if (room.pieces.length === 0) return addArticle(room);
  const piece = room.random.pick(room.pieces);
  const before = piece.file;
  const folder = room.random.pick(['news', 'news', 'news/older']);
  piece.file = `${folder}/${'asdfgh'[room.random.below(6)]}-${room.next()}.md`;
  room.folder.rename(before, piece.file);
  return `rename: ${before} to ${piece.file}`;
}

function deleteArticle(room: Room): string {
  if (room.pieces.length === 0) return addArticle(room);
  const [piece] = room.pieces.splice(room.random.below(room.pieces.length), 1);
  if (piece) room.folder.remove(piece.file);
  return `delete: ${piece?.file}`;
}

function wordsOf(room: Room) {
  const number = room.next();
  return { title: `The ${number}. title`, description: `What the ${number}. title is about.` };
}

function namesOf({ random }: Room) {
  const few = (names: readonly string[], most: number) => random.shuffled(names).slice(0, random.below(most + 1));
  const brand = random.pick(BRANDS);
  return {
    author: few(AUTHORS, 2),
    categories: few(TOPICS, 3),
    link: { brand, href: brand.includes('.') ? `https://${brand}/${random.below(100)}` : '' },
    offering: random.below(4) === 0 ? { label: random.pick(OFFERINGS) } : undefined,
    relatedOfferings: few(OFFERINGS, 2).map((label) => ({ label, categories: few(TOPICS, 1) })),
  };
}

/** Days on which several articles appear, over some years. */
function dayOf({ random }: Room): string {
  return `${2021 + random.below(4)}-0${1 + random.below(9)}-1${random.below(3)}`;
}

/** Some have none, and one file does not exist. */
function pictureOf({ random }: Room) {
  const number = random.below(PICTURES + 3);
  return { featuredImage: number > PICTURES ? undefined : { href: `picture-${number}.png`, alt: 'A colour' } };
}

function bodyOf(room: Room): string {
  const { random, pieces } = room;
  const slug = pieces.length > 0 ? random.pick(pieces).fields.slug : 'nothing';
  const links = [`/news/${slug}`, `/old/${slug}`, '/topic/law', '/source/a.example.com', '/offering/ward'];
  return `<p>Text ${room.next()}, which <a href="${random.pick(links)}">links</a>.</p>\n\nMore *text*.\n`;
}

function toggleDraft({ fields }: Piece): void {
  fields.status = fields.status === 'draft' ? '' : 'draft';
}

/** One moment at a time; both fields are always set, so that none of an earlier edit is left. */
function timesOf(field?: 'publishDate' | 'expiryDate', moment?: string) {
  return { publishDate: undefined, expiryDate: undefined, ...(field ? { [field]: moment } : {}) };
}

function soon({ random, now }: Room): string {
  return new Date(now() + SOONEST + random.below(LATEST - SOONEST)).toISOString();
}

function lastTurn({ pieces }: Room): number {
  const moments = pieces.flatMap(({ fields }) =>
    fields.status === 'draft' ? [] : [fields.publishDate, fields.expiryDate].flatMap((moment) => moment ?? []),
  );
  return Math.max(0, ...moments.map((moment) => Date.parse(String(moment))));
}

/** Sometimes one that another article has as well. */
function toggleAlias(room: Room, { fields }: Piece): void {
  const alias = room.random.below(4) === 0 ? '/old/shared' : `/old/${fields.slug}`;
  fields.aliases = fields.aliases ? undefined : [alias];
  room.addresses.add(alias);
}

function changeSlug(room: Room, { fields }: Piece): void {
  fields.aliases = [`/news/${fields.slug}`];
  fields.slug = `piece-${room.next()}`;
  room.addresses.add(`/news/${fields.slug}`);
}

function takeSlug({ random, pieces }: Room, { fields }: Piece): void {
  fields.slug = random.pick(pieces).fields.slug;
}

function writePicture({ folder, random, pictures }: Room, number: number): string {
  const file = `news/picture-${number}.png`;
  folder.write(file, random.pick(pictures));
  return `replace: ${file}`;
}

function writeOffering(room: Room, label: string): string {
  const slug = label.toLowerCase().replace(' ', '-');
  const number = room.next();
  const fields = {
    label,
    description: `What ${label} is, said for the ${number}. time.`,
    categories: [room.random.pick(TOPICS)],
  };
  room.offerings.add(slug);
  room.addresses.add(`/offering/${slug}`);
  room.folder.write(`offerings/${slug}.md`, articleText(fields, `Words ${number} about it.\n`));
  return `write: offerings/${slug}.md`;
}

function deleteOffering(room: Room): string {
  const [slug] = room.random.shuffled([...room.offerings]);
  if (slug === undefined) return writeOffering(room, room.random.pick(OFFERINGS));
  room.offerings.delete(slug);
  room.folder.remove(`offerings/${slug}.md`);
  return `delete: offerings/${slug}.md`;
}

function writeTopics({ folder, random }: Room): string {
  const names = random.shuffled(['Health: Apps', 'Health: Data', 'Care: Home', 'Care: Telehealth', 'Law', 'Idle']);
  const lines = names
    .slice(0, 1 + random.below(names.length))
    .map((name) => `'${name}':\n  synonyms: [${random.shuffled(SYNONYMS).slice(0, 2).join(', ')}]\n`);
  folder.write('topics.yaml', lines.join(''));
  return 'write: topics.yaml';
}

function writePage(room: Room): string {
  const { folder, random } = room;
  const number = room.next();
  const name = ['about', 'help/index', 'help/contact'][random.below(3)];
  const fields = `navigation: ${random.below(4)}\nstatus: ${random.below(4) === 0 ? 'draft' : 'published'}\n`;
  folder.write(
    `pages/${name}.mdx`,
    `---\ntitle: Page ${number}\ndescription: What this is.\n${fields.replace('navigation: 0', 'navigation: false')}---\n\n## Words ${number}\n\nWritten by the house.\n`,
  );
  return `write: pages/${name}.mdx`;
}

function drawPicture(background: string, index: number): Promise<Buffer> {
  const create = { width: 640 + 80 * index, height: 400, channels: 3, background } as const;
  return sharp({ create }).png().toBuffer();
}
