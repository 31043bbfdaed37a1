'use client';
import { createContext, type ReactNode } from 'react';

/** The editor in which the preview's server can open files; null when its environment names none. */
export const EditorName = createContext<string | null>(null);

export function EditorNameProvider({ name, children }: { name: string | null; children: ReactNode }) {
  return <EditorName value={name}>{children}</EditorName>;
}
