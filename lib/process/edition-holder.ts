import { provided } from '@/lib/core/provided';
import type { EditionHolder } from '@/lib/edition/open-edition';

const shared = provided<EditionHolder>('edition-holder', 'No editions are served by this process.');

/**
 * The edition holder of this server. Routes import this instead of what reads the folder: Next bundles every route with all
 * that it imports, so that each would contain it again.
 *
 * @throws in a build and in a preview, and before the server has opened it
 */
export const editionHolder = shared.get;

/** Called once, by the server, before it listens. */
export const provideEditionHolder = shared.provide;
