import { randomUUID } from 'node:crypto';
import { type Language, localeOf } from '../../../domain/session/language.ts';
import { formatCaseCode, type SlipContent } from '../../../domain/slip/slip.ts';
import type { SlipBlock, SlipDocument } from '../../../drivers/slip-printer/port.ts';
import { printedTexts } from '../printed-texts/index.ts';

/** The slip as the printer gets it: in the citizen's language, and below in German when that is another one. */
export function slipDocument(content: SlipContent, language: Language, authority: string): SlipDocument {
  const blocks: SlipBlock[] = [
    { kind: 'heading', text: `${authority} · Bürgercenter` },
    { kind: 'title', text: printedTexts[language].slip.title },
    { kind: 'code', text: formatCaseCode(content.caseCode) },
    { kind: 'qr', content: content.caseCode },
    ...body(content, language),
  ];
  if (language !== 'de')
    blocks.push({ kind: 'rule' }, { kind: 'heading', text: 'Deutsch' }, ...body(content, 'de'));
  blocks.push({ kind: 'rule' }, { kind: 'text', text: `${dateTime(content.printedAt, language)}` });
  return { jobId: randomUUID(), blocks };
}

function body(content: SlipContent, language: Language): SlipBlock[] {
  const texts = printedTexts[language].slip;
  const item = (text: string): SlipBlock => ({ kind: 'item', text });
  return [
    { kind: 'text', text: texts.sayThis },
    ...(content.together.length > 0
      ? [{ kind: 'text' as const, text: texts.together(content.together.map(formatCaseCode).join(', ')) }]
      : []),
    { kind: 'heading', text: content.products.map((product) => texts.products[product]).join(' · ') },
    { kind: 'heading', text: texts.doneHeading },
    ...content.done.map((done) => item(texts.done[done])),
    { kind: 'heading', text: texts.todoHeading },
    ...todoTexts(content, language).map(item),
    { kind: 'text', text: deletedText(content, language) },
    { kind: 'text', text: texts.test },
  ];
}

/** What is still needed at the counter, a sentence each. */
export function todoTexts(content: SlipContent, language: Language): string[] {
  const texts = printedTexts[language].slip;
  return content.todo.map((todo) =>
    todo.kind === 'fee' ? texts.fee(euro(todo.cents, language)) : texts.todo[todo.kind],
  );
}

/** When everything is deleted. */
export const deletedText = (content: SlipContent, language: Language): string =>
  printedTexts[language].slip.deleted(dateTime(content.deleteAt, language));

const euro = (cents: number, language: Language) =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'EUR' }).format(cents / 100);

const dateTime = (iso: string, language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(iso));
