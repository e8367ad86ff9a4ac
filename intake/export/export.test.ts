import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { sampleApplication } from '../../tests/support/sample-case.ts';
import { composePreCapture, preCapture } from './pre-capture.ts';
import { toXml } from './xml.ts';

const schemaFile = join(import.meta.dirname, 'vorerfassung.xsd');
const images = { 'photo.jp2': 'AAEC', 'signature-passport.jpg': 'AwQF' };
const validate = (xml: string) =>
  spawnSync('/usr/bin/xmllint', ['--nonet', '--noout', '--schema', schemaFile, '-'], { input: xml });
const read = (xml: string, path: string) =>
  execFileSync('/usr/bin/xmllint', ['--xpath', `string(${path})`, '-'], { input: xml })
    .toString()
    .trim();
const element = (...names: string[]) => names.map((name) => `/*[local-name()='${name}']`).join('');

it('the published JSON schema is the one that is checked', () => {
  const published: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, 'vorerfassung.schema.json'), 'utf8'),
  );
  expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(preCapture))));
});

it('has one application for each document, with the names of XhD, and says TEST', () => {
  const content = composePreCapture(sampleApplication, '41709261', images);
  expect(content.Kennzeichnung).toBe('TEST');
  expect(content.Antrag.map(({ AntragsID, Produkt }) => [AntragsID, Produkt])).toEqual([
    ['41709261-RP', 'RP'],
    ['41709261-PA', 'PA'],
  ]);
  expect(content.Antrag[0]).toMatchObject({ Passart: 'P', ExtraSeiten: false, Express: true });
  expect(content.Antrag[1]).toMatchObject({ NutzungElektronischeID: true });
  expect(content.Antrag[0]?.Person.NameNatuerlichePerson).toEqual({
    Familienname: { Name: 'Müller-Lüdenscheidt' },
    Vorname: { Name: 'Anna Zoë' },
    Geburtsname: { Name: 'Lüdenscheidt' },
  });
  const child = composePreCapture({ ...sampleApplication, birthDate: '2012-01-01' }, '41709261', {});
  expect(child.Antrag[1]?.NutzungElektronischeID).toBe(false);
  const certified = { ...sampleApplication, certificateId: 'BSI-K-TR-0999-2026' };
  expect(composePreCapture(certified, '41709261', {}).Kennzeichnung).toBe('ECHT');
});

it('the XML holds to its schema and says the same', () => {
  const whole = { ...sampleApplication, doctorate: 'Dr.', stageName: 'A & B <C>', heightCm: null };
  for (const application of [sampleApplication, whole]) {
    const xml = toXml(composePreCapture(application, '41709261', images));
    const { status, stderr } = validate(xml);
    expect([status, stderr.toString()]).toEqual([0, '- validates\n']);
  }
  const xml = toXml(composePreCapture(whole, '41709261', images));
  const person = element('Vorerfassung', 'Antrag', 'Person');
  expect(read(xml, `${person}${element('NameNatuerlichePerson', 'Ordens_Kuenstlername')}`)).toBe('A & B <C>');
  expect(read(xml, `${person}${element('Groesse')}`)).toBe('---');
  expect(read(xml, element('Vorerfassung', 'Anlage', 'Inhalt'))).toBe('AAEC');
});

it('the schema refuses what does not fit', () => {
  const xml = toXml(composePreCapture(sampleApplication, '41709261', {}));
  for (const [from, to] of [
    ['<Produkt>RP', '<Produkt>XX'],
    ['<Groesse>172', '<Groesse>17'],
    ['<Name>Anna Zoë', `<Name>${'a'.repeat(187)}`],
    ['<Geschlecht>001</Geschlecht>', ''],
  ] as const) {
    expect(xml).toContain(from);
    expect(validate(xml.replace(from, to)).status).not.toBe(0);
  }
});
