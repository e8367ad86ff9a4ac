import type { Texts } from '../texts.ts';

export const issues: Texts['issues'] = {
  required: 'Vă rugăm să completați acest câmp.',
  'too-long': 'Este prea lung. Numărul maxim de caractere: {{max}}.',
  'sum-too-long':
    'Numele de familie, numele la naștere și titlul de doctor sunt împreună prea lungi. Numărul maxim de caractere: {{max}}.',
  character: 'Caracterul „{{character}}” nu este posibil aici.',
  'no-letter': 'Aici lipsește o literă.',
  'doctorate-unknown': 'Terminalul nu poate înscrie acest titlu de doctor. Vă rugăm să întrebați la ghișeu.',
  'small-print': 'Numele dumneavoastră este lung și va fi tipărit mai mic în document.',
  'impossible-date': 'Această dată nu există. Vă rugăm să verificați ziua, luna și anul.',
  'future-date': 'Această dată este în viitor.',
  'too-long-ago': 'Această dată este prea veche. Vă rugăm să verificați anul.',
  'postal-code': 'Codul poștal are cinci cifre.',
  'town-mismatch': 'Codul poștal și localitatea nu se potrivesc. Este corect?',
  'house-number-missing': 'Lipsește numărul casei. Este corect?',
  'height-range': 'Vă rugăm să indicați înălțimea în centimetri, de la {{min}} până la {{max}}.',
  'height-unusual': '{{value}} cm este neobișnuit. Este corect?',
  'serial-length': 'Numărul are 9 caractere, cu cifra de control 10.',
  'serial-character': 'Caracterul „{{character}}” nu apare în acest număr.',
  'serial-check-digit': 'Cifra de control nu se potrivește. Vă rugăm să comparați fiecare caracter.',
  email: 'Această adresă de e-mail nu este completă.',
  'email-required': 'Pentru trimiterea prin poștă avem nevoie de adresa dumneavoastră de e-mail.',
  'representative-minor': 'Părinții sau tutorii au cel puțin 18 ani. Vă rugăm să verificați data.',
  'representative-count': 'Vă rugăm să înscrieți toate persoanele care au autoritatea părintească.',
  'product-twice': 'Fiecare document se poate alege o singură dată.',
  'delivery-address': 'Prin poștă trimitem numai la o adresă din Germania.',
};

export const failures: Texts['failures'] = {
  malformed: 'Nu a reușit. Vă rugăm să încercați încă o dată.',
  'unknown-call': 'Nu a reușit. Vă rugăm să încercați încă o dată.',
  'not-now': 'Acum nu se poate. Vă rugăm să încercați din nou imediat.',
  'answers-incomplete': 'Mai lipsește un răspuns.',
  'answer-refused': 'Vă rugăm să verificați ce ați introdus.',
  'image-refused': 'Imaginea nu a putut fi preluată. Vă rugăm să faceți una nouă.',
  'nothing-there': 'Aici nu este salvat nimic.',
  device: 'Aparatul nu răspunde. Puteți face acest pas la ghișeu.',
  storage: 'Salvarea nu a reușit. Vă rugăm să chemați ajutor.',
  'station-away': 'Un moment, vă rugăm. Continuăm imediat.',
  internal: 'Nu a reușit. Vă rugăm să chemați ajutor.',
};

export const reasons: Texts['reasons'] = {
  'device-missing': 'Aparatul lipsește astăzi',
  'not-possible': 'Nu se poate',
  'not-wanted': 'Prefer să fac acest lucru la ghișeu',
  'tries-used-up': 'Nu mai sunt încercări',
  'injured-temporary': 'Deget rănit, se vindecă',
  'missing-permanent': 'Deget lipsă sau rănit permanent',
  quality: 'Amprentă prea neclară',
  'photo-code': 'Fotografie de la fotograf',
  'timed-out': 'Timpul a expirat',
  'same-finger': 'De două ori același deget',
  'other-finger': 'Ține de celălalt deget',
  'too-young': 'Vârsta este încă prea mică',
};
