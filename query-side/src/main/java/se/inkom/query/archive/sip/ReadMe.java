package se.inkom.query.archive.sip;

/** What somebody finds who opens the package in fifty years and has never heard of Inkom. */
final class ReadMe {
    private ReadMe() {}

    static String of(SipHeader header) {
        return """
                %s
                Överlämnat av %s (%s) till %s.

                Paketet är ett E-ARK SIP (FGS Paketstruktur 2.0; CSIP och SIP 2.1.0) med ärendehandlingar från sociala medier.

                METS.xml                          innehållsförteckning, med kontrollsumma för varje fil
                metadata/descriptive/ERMS.xml     ärenden och handlingar enligt CITS ERMS %s
                metadata/preservation/premis.xml  vad som har hänt med ärendena, händelse för händelse
                representations/rep1/data         handlingarna, ett ärende i varje mapp
                representations/rep1/metadata     filernas format, kontrollsummor och ursprung (PREMIS 3)

                Texter från sociala medier finns både som de togs emot (JSON eller text) och som läsbar kopia (PDF/A-2).

                I varje ärendes mapp "historik" finns en JSON-fil för ärendet och en för varje inlägg. Den innehåller händelserna
                tecken för tecken som de lagrades. Var och en har ett bevis ("proof", C2SP tlog-proof) för att den står i den
                signerade logg som "checkpoint" är en kontrollpunkt i (C2SP signed note; Merkleträd enligt RFC 9162). Lövets
                innehåll är "record" (base64), som i sin tur innehåller SHA-256 av "payload" och "metadata". "vkeys" är de publika
                nycklarna; jämför dem med sådana som kommit från annat håll. "contents" nämner filerna: "sha256" är SHA-256 av
                "salt" (hex) följt av filens bytes, och samma värde står i händelserna.
                """.formatted(
                        header.label(),
                        header.submitter(),
                        header.submitterCode(),
                        header.receiver(),
                        header.erms().version());
    }
}
