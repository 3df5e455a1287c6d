package se.inkom.command.policy;

/**
 * The rules that can refuse something, and where each is written. The numbers are those of {@code docs/traceability.md}.
 * Documents: Kungälv, "Kungälvs kommun på sociala medier, Regler"; Kiruna, "Riktlinjer för användning av sociala medier".
 */
public enum Rule {
    /** The case belongs on one officer's desk. */
    R29(Source.KUNGALV, "7 Ansvar och allmänna handlingar"),
    /** Questions are forwarded to whoever can answer best. */
    R30(Source.KIRUNA, "Ansvar"),
    /** Posts are answered within the next weekday-24h, hence nothing is closed unanswered. */
    R31(Source.KIRUNA, "Användning"),
    /** Always state the fact provider. */
    R35(Source.KUNGALV, "5 Vem får använda sociala medier för kommunens räkning?"),
    /** Who answers, and in which function, must be visible. */
    R36(Source.KIRUNA, "Roll"),
    /** The content is saved before it is removed. */
    R48(Source.KUNGALV, "7 Ansvar och allmänna handlingar"),
    /** Unsuitable posts are removed. */
    R49(Source.KUNGALV, "7 Ansvar och allmänna handlingar"),
    /** What posts may not contain. */
    R50(Source.KIRUNA, "Lagar och övriga riktlinjer"),
    /** Secret posts are removed and registered in the diary. */
    R52(Source.KUNGALV, "7 Ansvar och allmänna handlingar"),
    /** Posts that need handling are registered, in a new matter or an ongoing one. */
    R53(Source.KIRUNA, "Lagar och övriga riktlinjer"),
    /** What the law forbids is removed; the municipality's own list is wider, and not the same. */
    R68(Source.KIRUNA, "Ansvar"),
    /** Everything can be followed afterwards, hence nothing happens to a closed case. */
    R70(Source.KUNGALV, "7 Ansvar och allmänna handlingar");

    private final Source source;
    private final String section;

    Rule(Source source, String section) {
        this.source = source;
        this.section = section;
    }

    public String document() {
        return source.document;
    }

    public String version() {
        return source.version;
    }

    public String section() {
        return section;
    }

    private enum Source {
        KUNGALV("Kungälvs kommun på sociala medier, Regler", "KS2019/2086, 2015-07-29"),
        KIRUNA("Kiruna kommun, Riktlinjer för användning av sociala medier", "odaterad");

        private final String document;
        private final String version;

        Source(String document, String version) {
            this.document = document;
            this.version = version;
        }
    }
}
