/** How the people of the neutral sample portraits look. Labels by eye; the pictures stay outside the repository. */
export type Label = {
  file: string;
  skin: 'light' | 'medium' | 'dark';
  age: 'young' | 'middle' | 'old';
  sex: 'female' | 'male';
  glasses: boolean;
};

/** Neutral faces in light that a camera could have; the few with glasses stand before other walls. */
export const labelledPortraits: readonly Label[] = [
  { file: 'london/001_03.jpg', skin: 'medium', age: 'young', sex: 'female', glasses: false },
  { file: 'london/006_03.jpg', skin: 'dark', age: 'young', sex: 'female', glasses: false },
  { file: 'london/010_03.jpg', skin: 'light', age: 'young', sex: 'female', glasses: false },
  { file: 'synthetic/sfhq_neutral1.png', skin: 'light', age: 'young', sex: 'female', glasses: false },
  { file: 'synthetic/sfhq_hi_02.png', skin: 'light', age: 'young', sex: 'female', glasses: false },
  { file: 'synthetic/sfhq_hi_10.png', skin: 'dark', age: 'middle', sex: 'female', glasses: false },
  { file: 'synthetic/sfhq_hi_12.png', skin: 'medium', age: 'old', sex: 'male', glasses: false },
  { file: 'synthetic/t2i_neutral_woman.png', skin: 'medium', age: 'middle', sex: 'female', glasses: false },
  { file: 'synthetic/t2i_glasses1.png', skin: 'medium', age: 'middle', sex: 'female', glasses: true },
  { file: 'synthetic/t2i_glasses3.png', skin: 'medium', age: 'young', sex: 'male', glasses: true },
  { file: 'public-domain/grace_hopper.jpg', skin: 'light', age: 'old', sex: 'female', glasses: true },
];
