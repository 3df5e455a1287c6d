package se.inkom.command.triage;

import java.util.Locale;

/** What can be seen in a post without any word list. A policy's rules name these in capitals, beside its lists. */
enum Signal {
    /** A personal identity number (personnummer) with the right check digit. */
    IDENTITY_NUMBER,
    /** A coordination number (samordningsnummer) with the right check digit. */
    COORDINATION_NUMBER,
    /** A telephone number of a person. */
    PHONE_NUMBER,
    /** A street with a house number. */
    STREET_ADDRESS,
    /** A question mark. */
    QUESTION_MARK,
    /** A web address. */
    LINK,
    /** Words in capitals, and not only one. */
    SHOUTING,
    /** No word at all: emojis, punctuation, a picture. */
    NO_WORDS,
    /** At most three words. */
    VERY_SHORT,
    /** At most seven words. */
    SHORT,
    /** At least eight words. */
    LONG,
    /** Somebody is called by their handle. */
    MENTION,
    /** A capital within the sentence begins a word: a name of a person or a place. */
    NAME;

    /** A rule names either one of these or a list of words. */
    static boolean isName(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}
