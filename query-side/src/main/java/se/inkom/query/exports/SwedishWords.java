package se.inkom.query.exports;

/** What the registrar reads in place of our names; a name without a word stands as it is, rather than stop an export. */
final class SwedishWords {
    private SwedishWords() {}

    static String of(boolean yes) {
        return yes ? "Ja" : "Nej";
    }

    static String of(String name) {
        return switch (name) {
            case "OPEN" -> "Öppet";
            case "CLOSED" -> "Avslutat";
            case "AD_ACTA" -> "Ad acta";
            case "INCOMING" -> "Inkommen";
            case "OUTGOING" -> "Utgående";
            case "INTERNAL" -> "Upprättad";
            case "POST" -> "Inlägg";
            case "ANSWER" -> "Svar";
            case "REMOVAL_DECISION" -> "Beslut om borttagning";
            case "EVIDENCE" -> "Bevis";
            case "NOTE" -> "Anteckning";
            default -> name;
        };
    }
}
