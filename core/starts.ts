/** One-click starts of the desk: from what happened to somebody to the procedure that answers it. */
import type { Facts } from './facts.ts';

/** A way in for people who know what happened and not yet which office decides. */
export interface Start {
  /** Key of its sentences in the locales (`prepare.start.*`). */
  readonly id: 'lostCard' | 'arrivedInFrance';
  readonly country: 'CN' | 'FR';
  /** What is known from the start itself. */
  readonly facts: Facts;
  /** Where the issuer is still to be found: the procedure to open there, and the file with the general rules. */
  readonly search?: { readonly procedure: string; readonly general: string };
  /** Where one answer decides the issuer. */
  readonly choices?: readonly StartChoice[];
}

export interface StartChoice {
  /** Key of its sentence in the locales (`prepare.choice.*`). */
  readonly id:
    | 'student'
    | 'employee'
    | 'farming'
    | 'selfEmployed'
    | 'jobSeeker'
    | 'family'
    | 'child'
    | 'inactive'
    | 'retired'
    | 'asylum';
  readonly issuer: string;
  readonly procedure: string;
  readonly facts: Facts;
}
