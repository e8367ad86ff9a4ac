import type { Texts } from '../texts.ts';

export const issues: Texts['issues'] = {
  required: 'Please fill in this field.',
  'too-long': 'This is too long. Up to {{max}} characters are possible.',
  'sum-too-long':
    'Family name, name at birth and doctorate together are too long. Up to {{max}} characters are possible.',
  character: 'The character “{{character}}” is not possible here.',
  'no-letter': 'A letter is missing here.',
  'doctorate-unknown': 'The terminal does not enter this doctorate. Please ask at the counter.',
  'small-print': 'Your name is long and will be printed smaller in the document.',
  'impossible-date': 'This date does not exist. Please check day, month and year.',
  'future-date': 'This date is in the future.',
  'too-long-ago': 'This date is too long ago. Please check the year.',
  'postal-code': 'The postcode has five digits.',
  'town-mismatch': 'Postcode and town do not match. Is this right?',
  'house-number-missing': 'The house number is missing. Is this right?',
  'height-range': 'Please give your height in centimetres, from {{min}} to {{max}}.',
  'height-unusual': '{{value}} cm is unusual. Is this right?',
  'serial-length': 'The number has 9 characters, 10 with the check digit.',
  'serial-character': 'The character “{{character}}” does not occur in the number.',
  'serial-check-digit': 'The check digit does not match. Please compare each character.',
  email: 'This e-mail address is not complete.',
  'email-required': 'For delivery by post we need your e-mail address.',
  'representative-minor': 'Parents or guardians are at least 18. Please check the date.',
  'representative-count': 'Please enter as many people as have custody.',
  'product-twice': 'Each document can be applied for only once.',
  'delivery-address': 'Post goes to an address in Germany only.',
};

export const failures: Texts['failures'] = {
  malformed: 'That did not work. Please try again.',
  'unknown-call': 'That did not work. Please try again.',
  'not-now': 'This is not possible at the moment. Please try again shortly.',
  'answers-incomplete': 'An answer is still missing.',
  'answer-refused': 'Please check your answer.',
  'image-refused': 'The picture could not be used. Please take a new one.',
  'nothing-there': 'Nothing is stored for this.',
  device: 'The device does not answer. You can do this step at the counter.',
  storage: 'Saving did not work. Please call for help.',
  'station-away': 'One moment please. It will continue shortly.',
  internal: 'That did not work. Please call for help.',
};

export const reasons: Texts['reasons'] = {
  'device-missing': 'Device missing today',
  'not-possible': 'It is not possible',
  'not-wanted': 'I would rather do it at the counter',
  'tries-used-up': 'No tries left',
  'injured-temporary': 'Finger injured, will heal',
  'missing-permanent': 'Finger missing or permanently injured',
  quality: 'Print too unclear',
  'photo-code': 'Photo by a photographer',
  'timed-out': 'Time is over',
  'same-finger': 'The same finger twice',
  'other-finger': 'Goes with the other finger',
  'too-young': 'Still too young',
};
