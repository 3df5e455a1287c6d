package se.inkom.command.cases;

import se.inkom.events.cases.RemovalGround;

/** The eight grounds as the writer is told them (R50, R69): Kiruna's own list, in its words. */
final class RemovalWords {
    private RemovalWords() {}

    static String of(RemovalGround ground) {
        return switch (ground) {
            case DEFAMATION -> "förtal eller personangrepp";
            case HATE_OR_HARASSMENT -> "hets mot folkgrupp, sexistiska yttranden eller andra trakasserier";
            case VIOLENCE_OR_PORNOGRAPHY -> "olovliga våldsskildringar eller pornografi";
            case INCITEMENT -> "uppmaningar till brott";
            case COPYRIGHT -> "upphovsrättsligt skyddat material";
            case ADVERTISING -> "kommersiella budskap eller reklam";
            case SECRECY -> "sekretessbelagda uppgifter";
            case PARTY_POLITICS -> "partipolitiska budskap";
        };
    }
}
