type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** Every text of a language with its key: `frame.next` → `Weiter`; empty ones are left out. */
export function flatTexts(tree: Tree, path = ''): [key: string, text: string][] {
  if (typeof tree === 'string') return tree === '' ? [] : [[path, tree]];
  return Object.entries(tree).flatMap(([name, branch]) => flatTexts(branch, path ? `${path}.${name}` : name));
}
