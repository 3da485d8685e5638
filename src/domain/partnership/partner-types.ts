/** What partners can be, as their records have it. */
export const TYPES = [ 'library', 'museum', 'archive', 'university', 'ngo', 'broadcaster', 'government', 'community', 'other' ] as const;

export const SIZES = [ 'small', 'medium', 'large' ] as const;
