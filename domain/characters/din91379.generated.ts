// Written by scripts/generate-din91379.ts; do not edit.
//
// Derived from "DIN-91379-Characters-and-Sequences" (DIN 91379 / String.Latin+ 1.3) of the String-Latin group at
// KoSIT, https://github.com/String-Latin/DIN-91379-Characters-and-Sequences, licensed under the Creative Commons
// Attribution 4.0 International License (CC-BY 4.0, http://creativecommons.org/licenses/by/4.0/).
// Changed: reduced to the groups bll, bnlreq and bnl; letters grouped by the first letter of their search form.

/** Group bll: 649 normative Latin letters and sequences in NFC, by base letter, parted by blanks. */
export const lettersByBase = {
  a: 'A a À Á Â Ã Ä Å Æ à á â ã ä å æ Ā ā Ă ă Ą ą Ǎ ǎ Ǟ ǟ Ǣ ǣ Ǻ ǻ Ǽ ǽ ȧ Ạ ạ Ả ả Ấ ấ Ầ ầ Ẩ ẩ Ẫ ẫ Ậ ậ Ắ ắ Ằ ằ Ẳ ẳ Ẵ ẵ Ặ ặ A̋ a̋ Ạ̈ ạ̈',
  b: 'B b Ḃ ḃ Ḇ ḇ',
  c: 'C c Ç ç Ć ć Ĉ ĉ Ċ ċ Č č Ƈ ƈ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ Ç̆ ç̆ Č̕ Č̣ č̕ č̣',
  d: 'D d Ð ð Ď ď Đ đ Ḋ ḋ Ḍ ḍ Ḏ ḏ Ḑ ḑ D̂ d̂',
  e: 'E e È É Ê Ë è é ê ë Ē ē Ĕ ĕ Ė ė Ę ę Ě ě Ə Ȩ ȩ ə ḗ Ḝ ḝ Ẹ ẹ Ẻ ẻ Ẽ ẽ Ế ế Ề ề Ể ể Ễ ễ Ệ ệ ē̍',
  f: 'F f Ḟ ḟ F̀ F̄ f̀ f̄',
  g: 'G g Ĝ ĝ Ğ ğ Ġ ġ Ģ ģ Ǥ ǥ Ǧ ǧ Ǵ ǵ Ḡ ḡ G̀ g̀',
  h: 'H h Ĥ ĥ Ħ ħ Ȟ ȟ Ḣ ḣ Ḥ ḥ Ḧ ḧ Ḩ ḩ Ḫ ḫ ẖ H̄ H̦ H̱ h̄ h̦',
  i: 'I i Ì Í Î Ï ì í î ï Ĩ ĩ Ī ī Ĭ ĭ Į į İ ı Ĳ ĳ Ɨ Ǐ ǐ ɨ ḯ Ỉ ỉ Ị ị Ī́ ī́',
  j: 'J j Ĵ ĵ ǰ J́ J̌ j́',
  k: 'K k Ķ ķ ĸ Ǩ ǩ Ḱ ḱ Ḳ ḳ Ḵ ḵ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h Ḳ̄ ḳ̄',
  l: 'L l Ĺ ĺ Ļ ļ Ľ ľ Ŀ ŀ Ł ł Ḷ ḷ Ḻ ḻ L̂ L̥ L̥̄ L̦ l̂ l̥ l̥̄ l̦',
  m: 'M m Ṁ ṁ Ṃ ṃ M̀ M̂ M̆ M̐ m̀ m̂ m̆ m̐',
  n: 'N n Ñ ñ Ń ń Ņ ņ Ň ň ŉ Ŋ ŋ Ǹ ǹ Ṅ ṅ Ṇ ṇ Ṉ ṉ N̂ N̄ N̆ N̦ n̂ n̄ n̆ n̦',
  o: 'O o Ò Ó Ô Õ Ö Ø ò ó ô õ ö ø Ō ō Ŏ ŏ Ő ő Œ œ Ơ ơ Ǒ ǒ Ǫ ǫ Ǭ ǭ Ǿ ǿ Ȫ ȫ Ȭ ȭ Ȯ ȯ Ȱ ȱ Ṓ ṓ Ọ ọ Ỏ ỏ Ố ố Ồ ồ Ổ ổ Ỗ ỗ Ộ ộ Ớ ớ Ờ ờ Ở ở Ỡ ỡ Ợ ợ ō̍ Ọ̈ ọ̈',
  p: 'P p Ṕ ṕ Ṗ ṗ P̀ P̄ P̕ P̣ p̀ p̄ p̕ p̣',
  q: 'Q q',
  r: 'R r Ŕ ŕ Ŗ ŗ Ř ř Ȓ ȓ Ṙ ṙ Ṛ ṛ Ṟ ṟ R̆ R̥ R̥̄ r̆ r̥ r̥̄',
  s: 'S s ß Ś ś Ŝ ŝ Ş ş Š š Ș ș Ṡ ṡ Ṣ ṣ ẞ S̀ S̄ S̛̄ S̱ s̀ s̄ s̛̄ s̱ Ṣ̄ ṣ̄',
  t: 'T t Þ þ Ţ ţ Ť ť Ŧ ŧ Ț ț Ṫ ṫ Ṭ ṭ Ṯ ṯ ẗ T̀ T̄ T̈ T̕ T̛ t̀ t̄ t̕ t̛ Ṭ̄ ṭ̄',
  u: 'U u Ù Ú Û Ü ù ú û ü Ũ ũ Ū ū Ŭ ŭ Ů ů Ű ű Ų ų Ư ư Ǔ ǔ Ǖ ǖ Ǘ ǘ Ǚ ǚ Ǜ ǜ Ụ ụ Ủ ủ Ứ ứ Ừ ừ Ử ử Ữ ữ Ự ự U̇ u̇ Û̄ û̄ Ụ̄ Ụ̈ ụ̄ ụ̈',
  v: 'V v',
  w: 'W w Ŵ ŵ Ẁ ẁ Ẃ ẃ Ẅ ẅ Ẇ ẇ',
  x: 'X x Ẍ ẍ',
  y: 'Y y Ý ý ÿ Ŷ ŷ Ÿ Ȳ ȳ Ẏ ẏ Ỳ ỳ Ỵ ỵ Ỷ ỷ Ỹ ỹ ÿ́',
  z: 'Z z Ź ź Ż ż Ž ž Ʒ Ǯ ǯ ʒ Ẑ ẑ Ẓ ẓ Ẕ ẕ Z̀ Z̄ Z̆ Z̈ Z̧ z̀ z̄ z̆ z̈ z̧ Ž̦ Ž̧ ž̦ ž̧',
} as const;

/** Group bnlreq: normative non-letters N1, allowed in the names of natural persons. */
export const nonLettersN1 = " ',-.`~¨´·ʹʺʾʿˈˌ’‡";

/** Group bnl: normative non-letters N2. */
export const nonLettersN2 = "!\"#$%&()*+/0123456789:;<=>?@[\\]^_{|}¡¢£¥§©ª«¬®¯°±²³µ¶¹º»¿×÷€";
