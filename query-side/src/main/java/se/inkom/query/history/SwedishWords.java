package se.inkom.query.history;

import se.inkom.events.cases.*;

/** The municipality's own words for our codes. */
final class SwedishWords {
    private SwedishWords() {}

    static String of(Classification classification) {
        return switch (classification) {
            case QUESTION -> "fråga";
            case OPINION -> "synpunkt";
            case CRITICISM -> "kritik";
            case COMMENT -> "kommentar";
            case FAULT_REPORT -> "felanmälan";
            case UNSUITABLE -> "olämpligt";
            case SECRECY_SUSPECTED -> "misstänkt sekretess";
            case TRIVIAL -> "ringa";
        };
    }

    static String of(NoAnswerGround ground) {
        return switch (ground) {
            case NO_QUESTION -> "ingen fråga ställdes";
            case ALREADY_ANSWERED -> "redan besvarat";
            case UNSUITABLE -> "inlägget är olämpligt";
            case WITHDRAWN -> "inlägget togs tillbaka";
            case TRIVIAL -> "inlägget är ringa";
        };
    }

    static String of(NoRegistrationGround ground) {
        return switch (ground) {
            case KEPT_ORDERED -> "det hålls ordnat här (OSL 5:1 andra stycket)";
            case TRIVIAL -> "det är uppenbart av liten betydelse (OSL 5:1 fjärde stycket)";
        };
    }

    static String of(CaptureReason reason) {
        return switch (reason) {
            case BY_HAND -> "på begäran";
            case UNSUITABLE -> "inlägget bedömdes som olämpligt";
            case SECRECY -> "inlägget kan omfattas av sekretess";
            case REMOVAL -> "inlägget ska tas bort";
            case EDITED -> "inlägget har ändrats";
        };
    }

    /** The codes are an open list, so that one from a later version is shown rather than failed on. */
    static String ofRejection(String reasonCode) {
        return switch (reasonCode) {
            case "error-page" -> "sidan var en felsida";
            case "login-wall" -> "sidan krävde inloggning";
            case "changed-text" -> "sidan visade inte den här versionens text";
            case "blocked-address" -> "adressen får inte besökas";
            case "timeout" -> "sidan svarade inte i tid";
            case "picture-missing" -> "inläggets bild visades inte";
            case "not-reached" -> "sidan kunde inte nås";
            default -> reasonCode;
        };
    }

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

    static String of(SuspicionReason reason) {
        return switch (reason) {
            case PERSONAL_IDENTITY_NUMBER -> "personnummer";
            case COORDINATION_NUMBER -> "samordningsnummer";
            case PHONE_NUMBER -> "telefonnummer";
            case ADDRESS -> "adress";
            case HEALTH -> "uppgifter om hälsa";
            case CARE -> "uppgifter om vård eller omsorg";
            case PROTECTED_IDENTITY -> "skyddade personuppgifter";
            case WORD_LIST -> "ord i kommunens ordlista";
            case JUDGEMENT -> "bedömning av handläggare";
        };
    }

    static String of(LegalGround ground) {
        return switch (ground) {
            case UNLAWFUL_THREAT -> "olaga hot, BrB 4:5";
            case PRIVACY_INVASION -> "olaga integritetsintrång, BrB 4:6 c";
            case INCITEMENT -> "uppvigling, BrB 16:5";
            case AGITATION -> "hets mot folkgrupp, BrB 16:8";
            case CHILD_PORNOGRAPHY -> "barnpornografibrott, BrB 16:10 a";
            case DEPICTION_OF_VIOLENCE -> "olaga våldsskildring, BrB 16:10 c";
            case TERRORISM_INCITEMENT -> "offentlig uppmaning till terrorism, terroristbrottslagen 7 §";
            case COPYRIGHT -> "intrång i upphovsrätt, upphovsrättslagen 53 §";
            case DEFAMATION -> "förtal, BrB 5:1";
            case SECRECY_ACT -> "offentlighets- och sekretesslagen";
        };
    }

    static String of(LegalEffect effect) {
        return switch (effect) {
            case REMOVED -> "det är borta";
            case HIDDEN -> "allmänheten når det inte";
            case HIDDEN_PUBLICLY_REACHABLE -> "alla når det ändå med ett klick";
            case NONE -> "utan verkan";
        };
    }

    static String of(RemovalFallback fallback) {
        return switch (fallback) {
            case REPORTED_TO_PLATFORM -> "anmält till plattformen";
            case COMMENTS_CLOSED -> "kommentarsfältet stängdes";
            case WRITER_BLOCKED -> "den som skrev blockerades";
            case REPORTED_TO_POLICE -> "polisanmält";
            case REMOVED_BY_HAND -> "borttaget för hand i plattformens eget verktyg";
        };
    }

    /** Follows "fick ärendet på enheten ...". */
    static String of(AssignmentRule rule) {
        return switch (rule) {
            case ACCOUNT_DEFAULT -> ", som kontots handläggare";
            case ROUTING_RULE -> ", enligt fördelningsreglerna";
            case SAME_THREAD -> ", som redan har tråden";
            case BY_HAND -> "";
        };
    }

    static String of(CaseClock clock) {
        return switch (clock) {
            case FIRST_LOOK -> "att se inlägget";
            case ASSIGNMENT -> "att utse handläggare";
            case ANSWER -> "att svara";
            case REGISTRATION -> "att besluta om diarieföring";
            case ACCEPTANCE -> "att ta emot ärendet";
        };
    }

    static String of(WaitingFor waitingFor) {
        return switch (waitingFor) {
            case CITIZEN -> "den som skrev har fått en fråga";
            case OTHER_AUTHORITY -> "en annan myndighet ska yttra sig först";
        };
    }

    static String of(EscalationStep step) {
        return switch (step) {
            case SUBSTITUTE -> "som ersättare";
            case MANAGER -> "som ansvarig chef";
        };
    }

    static String of(NoticeMeans means) {
        return switch (means) {
            case DIRECT_MESSAGE -> "i ett direktmeddelande";
            case IN_THREAD -> "öppet i tråden";
            case OTHER -> "på annat sätt";
        };
    }
}
