import type { Texts } from '../texts.ts';

export const issues: Texts['issues'] = {
  required: 'Proszę wypełnić to pole.',
  'too-long': 'To jest za długie. Najwięcej znaków: {{max}}.',
  'sum-too-long':
    'Nazwisko, nazwisko rodowe i stopień doktora są razem za długie. Najwięcej znaków: {{max}}.',
  character: 'Znak „{{character}}” nie jest tu możliwy.',
  'no-letter': 'Brakuje tu litery.',
  'doctorate-unknown': 'Terminal nie może wpisać tego stopnia doktora. Proszę zapytać w okienku.',
  'small-print': 'Nazwisko jest długie i w dokumencie zostanie wydrukowane mniejszą czcionką.',
  'impossible-date': 'Takiej daty nie ma. Proszę sprawdzić dzień, miesiąc i rok.',
  'future-date': 'Ta data jest w przyszłości.',
  'too-long-ago': 'Ta data jest zbyt odległa. Proszę sprawdzić rok.',
  'postal-code': 'Niemiecki kod pocztowy ma pięć cyfr.',
  'town-mismatch': 'Kod pocztowy i miejscowość nie pasują do siebie. Czy to się zgadza?',
  'house-number-missing': 'Brakuje numeru domu. Czy to się zgadza?',
  'height-range': 'Proszę podać wzrost w centymetrach, od {{min}} do {{max}}.',
  'height-unusual': '{{value}} cm to nietypowy wzrost. Czy to się zgadza?',
  'serial-length': 'Numer ma 9 znaków, z cyfrą kontrolną 10.',
  'serial-character': 'Znak „{{character}}” nie występuje w numerze.',
  'serial-check-digit': 'Cyfra kontrolna się nie zgadza. Proszę porównać każdy znak.',
  email: 'Ten adres e-mail jest niepełny.',
  'email-required': 'Do wysyłki pocztą potrzebujemy adresu e-mail.',
  'representative-minor': 'Osoba sprawująca opiekę ma co najmniej 18 lat. Proszę sprawdzić datę.',
  'representative-count': 'Proszę wpisać wszystkie osoby, które mają prawo do opieki.',
  'product-twice': 'Każdy dokument można wybrać tylko raz.',
  'delivery-address': 'Wysyłamy tylko na adres w Niemczech.',
};

export const failures: Texts['failures'] = {
  malformed: 'Nie udało się. Proszę spróbować jeszcze raz.',
  'unknown-call': 'Nie udało się. Proszę spróbować jeszcze raz.',
  'not-now': 'W tej chwili to niemożliwe. Proszę za chwilę spróbować jeszcze raz.',
  'answers-incomplete': 'Brakuje jeszcze jednej odpowiedzi.',
  'answer-refused': 'Proszę sprawdzić podaną informację.',
  'image-refused': 'Nie udało się przejąć zdjęcia. Proszę zrobić nowe.',
  'nothing-there': 'Nic tu nie zapisano.',
  device: 'Urządzenie nie odpowiada. Ten krok można wykonać w okienku.',
  storage: 'Nie udało się zapisać. Proszę wezwać pomoc.',
  'station-away': 'Proszę chwilę zaczekać. Zaraz będzie można kontynuować.',
  internal: 'Nie udało się. Proszę wezwać pomoc.',
};

export const reasons: Texts['reasons'] = {
  'device-missing': 'Dziś brakuje urządzenia',
  'not-possible': 'To niemożliwe',
  'not-wanted': 'Wolę zrobić to w okienku',
  'tries-used-up': 'Próby wykorzystane',
  'injured-temporary': 'Palec skaleczony, zagoi się',
  'missing-permanent': 'Brak palca lub trwałe uszkodzenie',
  quality: 'Odcisk zbyt niewyraźny',
  'photo-code': 'Zdjęcie od fotografa',
  'timed-out': 'Czas minął',
  'same-finger': 'Dwa razy ten sam palec',
  'other-finger': 'Dotyczy drugiego palca',
  'too-young': 'Za młody wiek',
};
