/** Id of the place for all partnerships on the page that lists them. */
export const HOME_PLACE = 'partnerkit-home';
