import path from 'node:path';
import { editorCommand } from '@/lib/config/env';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { parsePlace, startEditor } from '@/lib/preview/start-editor';
import { REFUSALS } from '@/lib/preview/texts';

export const dynamic = 'force-dynamic';

/** Opens a file in the editor of the person who started the preview. The preview's gate has checked the origin. */
export async function POST(request: Request): Promise<Response> {
  const command = editorCommand();
  const { content } = await getLivePreview().snapshot();
  const folders = [path.resolve(content.root), path.resolve('docs/rules')];
  const place = parsePlace(await request.text(), folders);
  if (!place) return new Response(REFUSALS.notContent, { status: 400 });
  if (command === null) return new Response(REFUSALS.noEditor, { status: 409 });
  const failure = await startEditor(place, command);
  return failure === null
    ? new Response(null, { status: 204 })
    : new Response(REFUSALS.editorFailed(failure), { status: 500 });
}
