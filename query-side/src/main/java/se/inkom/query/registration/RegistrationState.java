package se.inkom.query.registration;

/** Where the diary decision of a case stands (R53). */
enum RegistrationState {
    /** Nothing of the post has come yet: there is nothing to register. */
    UNSEEN,
    WAITING,
    REGISTERED,
    NOT_NEEDED
}
