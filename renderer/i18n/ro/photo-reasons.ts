import type { Texts } from '../texts.ts';

export const photoReasons: Texts['photoReasons'] = {
  'no-face': { what: 'Nu s-a văzut nicio față.', remedy: 'Stați la mijloc în fața camerei.' },
  'several-faces': {
    what: 'Mai era cineva în imagine.',
    remedy: 'Vă rugăm să stați în fața camerei fără alte persoane.',
  },
  'too-far': { what: 'Ați stat prea departe.', remedy: 'Veniți o jumătate de pas mai aproape.' },
  'too-near': { what: 'Ați stat prea aproape.', remedy: 'Mergeți o jumătate de pas înapoi.' },
  'too-left': { what: 'Ați stat prea mult în stânga.', remedy: 'Mergeți puțin spre dreapta.' },
  'too-right': { what: 'Ați stat prea mult în dreapta.', remedy: 'Mergeți puțin spre stânga.' },
  'too-high': {
    what: 'Capul era prea sus în imagine.',
    remedy: 'Coborâți puțin, până când este în oval.',
  },
  'too-low': { what: 'Capul era prea jos în imagine.', remedy: 'Îndreptați-vă, până când este în oval.' },
  tilted: { what: 'Capul era înclinat într-o parte.', remedy: 'Țineți capul drept.' },
  turned: { what: 'Capul era întors într-o parte.', remedy: 'Priviți drept în cameră.' },
  nodded: {
    what: 'Capul era ridicat sau coborât.',
    remedy: 'Țineți bărbia dreaptă și priviți înainte.',
  },
  moving: { what: 'V-ați mișcat.', remedy: 'Vă rugăm să nu vă mișcați puțin timp.' },
  expression: { what: 'Fața nu era calmă.', remedy: 'Priviți relaxat, fără să zâmbiți.' },
  'mouth-open': { what: 'Gura era deschisă.', remedy: 'Vă rugăm să închideți gura.' },
  'brows-raised': { what: 'Sprâncenele erau ridicate.', remedy: 'Relaxați fruntea.' },
  'eyes-closed': { what: 'Ochii nu erau deschiși complet.', remedy: 'Vă rugăm să deschideți larg ochii.' },
  'gaze-away': { what: 'Ați privit într-o parte.', remedy: 'Priviți în cameră.' },
  sunglasses: {
    what: 'Lentilele închise la culoare acoperă ochii.',
    remedy: 'Vă rugăm să scoateți ochelarii de soare.',
  },
  'glasses-glare': {
    what: 'Lumina se reflectă în ochelari.',
    remedy: 'Coborâți puțin capul sau scoateți ochelarii.',
  },
  'hair-over-eyes': { what: 'Părul acoperă ochii.', remedy: 'Vă rugăm să dați părul într-o parte.' },
  'mouth-covered': {
    what: 'Gura sau bărbia erau acoperite.',
    remedy: 'Luați de pe față masca, fularul sau mâna.',
  },
  'head-covering': {
    what: 'Aveți ceva pe cap.',
    remedy: 'Fără motiv religios sau medical, vă rugăm să îl dați jos.',
  },
  'background-uneven': {
    what: 'Fundalul nu era uniform.',
    remedy: 'Stați la mijloc în fața peretelui gri.',
  },
  'background-shadow': {
    what: 'Pe peretele din spate era o umbră.',
    remedy: 'Mergeți o jumătate de pas înainte.',
  },
  'something-in-picture': {
    what: 'Mai era ceva în imagine.',
    remedy: 'Puneți geanta și jacheta deoparte.',
  },
  'light-uneven': {
    what: 'O parte a feței era mai luminată.',
    remedy: 'Întoarceți-vă drept spre cameră. Dacă nu ajută, chemați ajutor.',
  },
  'shadow-on-face': {
    what: 'Pe față era o umbră.',
    remedy: 'Ridicați puțin bărbia, nimic nu trebuie să facă umbră.',
  },
  'hot-spot': {
    what: 'Pielea a reflectat lumina.',
    remedy: 'Ștergeți fața sau întoarceți-vă foarte puțin.',
  },
  'too-dark': {
    what: 'Imaginea era prea întunecată.',
    remedy: 'Stați complet în lumină. Dacă nu ajută, chemați ajutor.',
  },
  'too-bright': {
    what: 'Imaginea era prea luminoasă.',
    remedy: 'Mergeți o jumătate de pas înapoi. Dacă nu ajută, chemați ajutor.',
  },
  blurred: { what: 'Imaginea era neclară.', remedy: 'Nu vă mișcați și rămâneți în oval.' },
  upscaled: { what: 'Imaginea are prea puține detalii.', remedy: 'Vă rugăm să chemați ajutor.' },
  'colour-cast': {
    what: 'Culorile nu sunt corecte.',
    remedy: 'Lumina sau hainele colorate deranjează. Dacă nimic nu ajută, chemați ajutor.',
  },
  'red-eyes': { what: 'Ochii apar roșii.', remedy: 'Priviți încă o dată în cameră.' },
  'no-colour': { what: 'Imaginea nu are culori.', remedy: 'Vă rugăm să chemați ajutor.' },
  'flat-grey': { what: 'Imaginea are prea puține nuanțe.', remedy: 'Vă rugăm să chemați ajutor.' },
  'camera-too-far': { what: 'Camera nu este reglată corect.', remedy: 'Vă rugăm să chemați ajutor.' },
};
