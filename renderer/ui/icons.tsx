import type { ReactNode } from 'react';

/** Our own pictograms: line drawings on a 48-unit square, always beside words and so hidden from screen readers. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const BackIcon = () => (
  <Icon>
    <path className="icon--directed" d="M40 24H9M21 11 8 24l13 13" />
  </Icon>
);
export const NextIcon = () => (
  <Icon>
    <path className="icon--directed" d="M8 24h31M27 11l13 13-13 13" />
  </Icon>
);
export const HelpIcon = () => (
  <Icon>
    <circle cx="24" cy="24" r="19" />
    <path d="M18 19c0-8 12-8 12 0 0 5-6 5-6 10M24 35.5v.5" />
  </Icon>
);
export const DisplayIcon = () => (
  <Icon>
    <path d="M4 38 15 10l11 28M8 28h14M29 38l7-18 7 18M31.5 32h9" />
  </Icon>
);
export const SpeakIcon = () => (
  <Icon>
    <path d="M6 18h8L25 8v32L14 30H6ZM32 16c5 4 5 12 0 16M37 10c9 7 9 21 0 28" />
  </Icon>
);
export const DarkScreenIcon = () => (
  <Icon>
    <path d="M5 8h38v26H5ZM16 43h16M24 34v9M13 29l22-16" />
  </Icon>
);
export const LanguageIcon = () => (
  <Icon>
    <circle cx="24" cy="24" r="19" />
    <path d="M5 24h38M24 5c-12 12-12 26 0 38M24 5c12 12 12 26 0 38" />
  </Icon>
);
export const FormIcon = () => (
  <Icon>
    <rect x="8" y="5" width="32" height="38" rx="5" />
    <path d="M15 15h18M15 24h18M15 33h11" />
  </Icon>
);
export const CameraIcon = () => (
  <Icon>
    <path d="M9 13h6l4-6h10l4 6h6a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V17a4 4 0 0 1 4-4Z" />
    <circle cx="24" cy="26" r="8.5" />
  </Icon>
);
export const SlipIcon = () => (
  <Icon>
    <path d="M10 5h28v38l-4.7-4-4.7 4-4.6-4-4.7 4-4.6-4-4.7 4ZM17 16h14M17 25h14" />
  </Icon>
);
export const CardIcon = () => (
  <Icon>
    <rect x="4" y="10" width="40" height="28" rx="4" />
    <circle cx="15" cy="21" r="4" />
    <path d="M9 32c1-6 11-6 12 0M27 19h11M27 26h11" />
  </Icon>
);
export const PassportIcon = () => (
  <Icon>
    <rect x="9" y="4" width="30" height="40" rx="4" />
    <circle cx="24" cy="20" r="8" />
    <path d="M16 20h16M24 12c-5 5-5 11 0 16M24 12c5 5 5 11 0 16M17 36h14" />
  </Icon>
);
export const BothIcon = () => (
  <Icon>
    <rect x="4" y="4" width="24" height="33" rx="4" />
    <circle cx="16" cy="18" r="6" />
    <rect x="18" y="24" width="27" height="19" rx="3" className="icon--filled" />
    <path d="M24 31h8M24 37h14" />
  </Icon>
);
export const ClockIcon = () => (
  <Icon>
    <circle cx="24" cy="24" r="19" />
    <path d="M24 12v12l8 6" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="M9 25.5 19.5 36 40 13" />
  </Icon>
);
export const AlertIcon = () => (
  <Icon>
    <path d="M24 5 45 42H3ZM24 19v11M24 35.5v.5" />
  </Icon>
);
export const StopIcon = () => (
  <Icon>
    <circle cx="24" cy="24" r="19" />
    <path d="M24 13v14M24 34.5v.5" />
  </Icon>
);
export const InfoIcon = () => (
  <Icon>
    <circle cx="24" cy="24" r="19" />
    <path d="M24 22v13M24 14v.5" />
  </Icon>
);
export const FaceIcon = () => (
  <Icon>
    <circle cx="24" cy="18" r="9" />
    <path d="M8 43c2-18 30-18 32 0M6 11l5 4M42 11l-5 4" />
  </Icon>
);
export const ShiftIcon = () => (
  <Icon>
    <path d="M24 7 40 25h-9v14H17V25H8Z" />
  </Icon>
);
export const BackspaceIcon = () => (
  <Icon>
    <path d="M17 10h25v28H17L5 24ZM24 18l12 12M36 18 24 30" />
  </Icon>
);
export const CounterIcon = () => (
  <Icon>
    <circle cx="24" cy="12" r="7" />
    <path d="M12 29c1-12 23-12 24 0M4 29h40M8 29v14h32V29" />
  </Icon>
);
export const BinIcon = () => (
  <Icon>
    <path d="M7 12h34M18 12V6h12v6M11 12l3 31h20l3-31M20 20v15M28 20v15" />
  </Icon>
);
