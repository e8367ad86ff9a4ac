import type { Texts } from '../texts.ts';

export const photoReasons: Texts['photoReasons'] = {
  'no-face': { what: 'Nie było widać twarzy.', remedy: 'Proszę stanąć na środku przed kamerą.' },
  'several-faces': {
    what: 'Na zdjęciu był jeszcze ktoś.',
    remedy: 'Proszę stanąć przed kamerą bez innych osób.',
  },
  'too-far': { what: 'Odległość była za duża.', remedy: 'Proszę podejść pół kroku bliżej.' },
  'too-near': { what: 'Odległość była za mała.', remedy: 'Proszę cofnąć się o pół kroku.' },
  'too-left': { what: 'Twarz była za bardzo po lewej.', remedy: 'Proszę przesunąć się trochę w prawo.' },
  'too-right': { what: 'Twarz była za bardzo po prawej.', remedy: 'Proszę przesunąć się trochę w lewo.' },
  'too-high': {
    what: 'Głowa była na zdjęciu za wysoko.',
    remedy: 'Proszę nieco się zniżyć, aż będzie w owalu.',
  },
  'too-low': {
    what: 'Głowa była na zdjęciu za nisko.',
    remedy: 'Proszę się wyprostować, aż będzie w owalu.',
  },
  tilted: { what: 'Głowa była przechylona na bok.', remedy: 'Proszę trzymać głowę prosto.' },
  turned: { what: 'Głowa była obrócona w bok.', remedy: 'Proszę patrzeć prosto w kamerę.' },
  nodded: {
    what: 'Głowa była uniesiona lub opuszczona.',
    remedy: 'Proszę trzymać brodę prosto i patrzeć przed siebie.',
  },
  moving: { what: 'Zdjęcie było poruszone.', remedy: 'Proszę chwilę się nie ruszać.' },
  expression: { what: 'Twarz nie była spokojna.', remedy: 'Proszę patrzeć swobodnie, bez uśmiechu.' },
  'mouth-open': { what: 'Usta były otwarte.', remedy: 'Proszę zamknąć usta.' },
  'brows-raised': { what: 'Brwi były uniesione.', remedy: 'Proszę rozluźnić czoło.' },
  'eyes-closed': { what: 'Oczy nie były całkiem otwarte.', remedy: 'Proszę szeroko otworzyć oczy.' },
  'gaze-away': { what: 'Wzrok był skierowany w bok.', remedy: 'Proszę patrzeć w kamerę.' },
  sunglasses: { what: 'Ciemne szkła zasłaniają oczy.', remedy: 'Proszę zdjąć okulary przeciwsłoneczne.' },
  'glasses-glare': {
    what: 'W okularach odbija się światło.',
    remedy: 'Proszę lekko opuścić głowę lub zdjąć okulary.',
  },
  'hair-over-eyes': { what: 'Włosy zasłaniają oczy.', remedy: 'Proszę odsunąć włosy na bok.' },
  'mouth-covered': {
    what: 'Usta lub broda były zasłonięte.',
    remedy: 'Proszę zdjąć z twarzy maseczkę, szalik lub rękę.',
  },
  'head-covering': {
    what: 'Na głowie jest nakrycie.',
    remedy: 'Bez powodu religijnego lub medycznego proszę je zdjąć.',
  },
  'background-uneven': {
    what: 'Tło było niejednolite.',
    remedy: 'Proszę stanąć na środku przed szarą ścianą.',
  },
  'background-shadow': { what: 'Na tylnej ścianie był cień.', remedy: 'Proszę podejść pół kroku do przodu.' },
  'something-in-picture': {
    what: 'Na zdjęciu było coś jeszcze.',
    remedy: 'Proszę odstawić torbę i kurtkę na bok.',
  },
  'light-uneven': {
    what: 'Jedna strona twarzy była jaśniejsza.',
    remedy: 'Proszę stanąć prosto do kamery. Jeśli to nie pomoże, proszę wezwać pomoc.',
  },
  'shadow-on-face': {
    what: 'Na twarzy był cień.',
    remedy: 'Proszę lekko unieść brodę, nic nie może rzucać cienia.',
  },
  'hot-spot': {
    what: 'Skóra odbijała światło.',
    remedy: 'Proszę osuszyć twarz lub bardzo lekko się obrócić.',
  },
  'too-dark': {
    what: 'Zdjęcie było za ciemne.',
    remedy: 'Proszę stanąć całkiem w świetle. Jeśli to nie pomoże, proszę wezwać pomoc.',
  },
  'too-bright': {
    what: 'Zdjęcie było za jasne.',
    remedy: 'Proszę cofnąć się o pół kroku. Jeśli to nie pomoże, proszę wezwać pomoc.',
  },
  blurred: { what: 'Zdjęcie było nieostre.', remedy: 'Proszę się nie ruszać i pozostać w owalu.' },
  upscaled: { what: 'Zdjęcie ma za mało szczegółów.', remedy: 'Proszę wezwać pomoc.' },
  'colour-cast': {
    what: 'Kolory są nieprawidłowe.',
    remedy: 'Przeszkadza kolorowe światło lub ubranie. Jeśli nic nie pomaga, proszę wezwać pomoc.',
  },
  'red-eyes': { what: 'Oczy są na zdjęciu czerwone.', remedy: 'Proszę jeszcze raz spojrzeć w kamerę.' },
  'no-colour': { what: 'Zdjęcie nie ma kolorów.', remedy: 'Proszę wezwać pomoc.' },
  'flat-grey': { what: 'Zdjęcie ma za mało odcieni.', remedy: 'Proszę wezwać pomoc.' },
  'camera-too-far': { what: 'Kamera jest źle ustawiona.', remedy: 'Proszę wezwać pomoc.' },
};
