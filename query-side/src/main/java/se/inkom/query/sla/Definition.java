package se.inkom.query.sla;

import java.util.List;

/**
 * What a figure means, in the words that a board shows beside it; docs/sla.md holds the same, and a test keeps it so (D17).
 *
 * @param figure its name in the answers of {@code /api/sla}
 * @param cases the filter of {@code /api/sla/cases} that lists exactly what was counted; "" where it is no count
 */
record Definition(String figure, String swedish, String english, String cases) {
    private static final String SPAN = "&from&to";

    static final List<Definition> ALL = List.of(
            new Definition(
                    "open.onTime",
                    "Klockan går och det är mer tid kvar än vad som räknas som snart.",
                    "The clock runs, with more time left than counts as soon.",
                    "slaState=ON_TIME"),
            new Definition(
                    "open.dueSoon",
                    "Klockan går och tiden tar snart slut.",
                    "The clock runs, and its time is soon over.",
                    "slaState=DUE_SOON"),
            new Definition(
                    "open.overdue",
                    "Klockan går och tiden är slut. Det som blev klart för sent räknas inte här.",
                    "The clock runs, and its time is over. What was done late is not among these.",
                    "slaState=OVERDUE"),
            new Definition(
                    "open.paused",
                    "Vi väntar på skribenten eller en annan myndighet: varken snart eller försenat.",
                    "We wait for the writer or another authority: neither soon nor overdue.",
                    "slaState=PAUSED"),
            new Definition(
                    "figures.received",
                    "Klockor som började gå för första gången under perioden. För svar: inlägg som kom in, räknade på den dag de "
                            + "kom in i Sverige. En redigering är inget nytt inlägg.",
                    "Clocks that began for the first time in the span. For answers: posts that came in, on their day in "
                            + "Stockholm. An edit is no new post.",
                    "again=false" + SPAN),
            new Definition(
                    "figures.again",
                    "Klockor som började om under perioden: ärendet återupptogs med ny tid, eller lämnades över en gång till.",
                    "Clocks that began once more in the span: the case was reopened with a new deadline, or forwarded again.",
                    "again=true" + SPAN),
            new Definition(
                    "figures.inTime",
                    "Klart senast när tiden tog slut. Ett svar är klart när det första svaret av en människa står på "
                            + "plattformen; utkast, svar på väg och det som en maskin gör räknas inte.",
                    "Done when its time ended at the latest. An answer is done when the first answer by a person stands on the "
                            + "platform; drafts, answers on their way and what a machine does do not count.",
                    "slaState=IN_TIME" + SPAN),
            new Definition(
                    "figures.late",
                    "Klart efter att tiden tog slut.",
                    "Done after its time had ended.",
                    "slaState=LATE" + SPAN),
            new Definition(
                    "figures.notNeeded",
                    "Någon har beslutat att inget behövs, eller stängt ärendet. Räknas inte i andelen.",
                    "Somebody decided that nothing is needed, or closed the case. Not part of the percentage.",
                    "slaState=NOT_NEEDED" + SPAN),
            new Definition(
                    "figures.open",
                    "Det som började under perioden och inte är klart.",
                    "What began in the span and is not done.",
                    "running=true" + SPAN),
            new Definition(
                    "figures.overdue",
                    "Av dem, de vars tid är slut.",
                    "Of these, those whose time is over.",
                    "slaState=OVERDUE" + SPAN),
            new Definition(
                    "figures.withinPercent",
                    "Andelen i tid av det som är avgjort: i tid delat med i tid, för sent och försenat tillsammans, avrundat nedåt "
                            + "till tiondelar. Det som är försenat och obesvarat räknas alltså emot, och det som ännu har tid "
                            + "kvar, väntar eller inte behövdes räknas inte alls.",
                    "The share in time of what is decided: in time of in time, late and overdue together, rounded down to a tenth. "
                            + "What is overdue and not done counts against it; what has time left, waits or was not needed does not count.",
                    ""),
            new Definition(
                    "figures.medianSeconds",
                    "Tiden som hälften av de klara tog som mest, från att klockan började till att det var klart. Pauser räknas inte; "
                            + "nätter och helger räknas. Alltid en tid som något ärende verkligen tog.",
                    "The time that half of the done ones took at most, from the beginning to the end. Pauses are left out, nights and "
                            + "weekends are not. Always a time that some case really took.",
                    ""),
            new Definition("figures.p90Seconds", "Samma för nio av tio.", "The same for nine in ten.", ""),
            new Definition(
                    "weekdays.hours",
                    "Inlägg som kom in, på veckodag och timme i Sverige.",
                    "Posts that came in, by weekday and hour in Stockholm.",
                    "again=false&weekday&hour" + SPAN),
            new Definition(
                    "parts",
                    "Ett ärende räknas där det är nu, och när det är klart där det var då: den som tog över efteråt räknas inte. "
                            + "Den som tillfrågas om att ta emot ett ärende svarar för den tiden.",
                    "A case is counted where it is now, and once it is done where it was then: who took it over later is not "
                            + "counted. Who is asked to take a case over answers for that time.",
                    "the part's own filter"));
}
