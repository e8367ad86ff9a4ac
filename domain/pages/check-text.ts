import { type Datatype, firstForeignCharacter, hasLetter } from '../characters/datatypes.ts';
import { lengthOf } from '../characters/normalise.ts';
import { blocks } from './check-issue.ts';
import type { Issue } from './issue.ts';

/** A text that must be there, hold at least one letter, only characters of the datatype, and at most `max` of them. */
export function textIssues(field: string, text: string, datatype: Datatype, max: number): Issue[] {
  if (text === '') return [blocks(field, 'required')];
  const issues: Issue[] = [];
  const character = firstForeignCharacter(text, datatype);
  if (character !== undefined) issues.push(blocks(field, 'character', { character }));
  else if (!hasLetter(text)) issues.push(blocks(field, 'no-letter'));
  if (lengthOf(text) > max) issues.push(blocks(field, 'too-long', { max }));
  return issues;
}
