package se.inkom.query.archive.sip;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.inkom.query.archive.sip.SipMatter.SipAction;
import se.inkom.query.archive.sip.SipMatter.SipAgent;
import se.inkom.query.archive.sip.SipMatter.SipRestriction;
import se.inkom.query.display.SwedishTime;

/** Writes CITS ERMS, a matter at a time. Every value that says "other" says what, as the specification's rules demand (L28). */
final class ErmsXml implements AutoCloseable {
    static final String NAMESPACE = "https://DILCIS.eu/XML/ERMS";

    private final XmlOut xml;
    private final ErmsVersion version;

    ErmsXml(OutputStream out, SipHeader header) {
        this.xml = new XmlOut(out);
        this.version = header.erms();
        xml.start("erms", "xmlns", NAMESPACE);
        control(header);
        xml.start("aggregations");
    }

    private void control(SipHeader header) {
        xml.start("control")
                .text("identification", header.objectId(), "identificationType", "package")
                .text("informationClass", "Ärendehandlingar från sociala medier")
                .start("dates")
                .text("date", SwedishTime.iso(header.createdAt()), "dateType", "created")
                .end()
                .start("maintenanceInformation")
                .empty("maintenanceStatus", "value", "new")
                .start("maintenanceAgency")
                .text("otherAgencyCode", header.submitterCode(), "type", "organisationsnummer")
                .text("agencyName", header.submitter())
                .end()
                .start("maintenanceHistory")
                .start("maintenanceEvent")
                .empty("eventType", "value", "created")
                .text("eventDateTime", SwedishTime.iso(header.createdAt()))
                .start("agent", "agentType", "other", "otherAgentType", "software")
                .text("name", "Inkom " + header.software())
                .end()
                .end()
                .end()
                .end()
                .end();
    }

    void add(SipMatter matter) {
        xml.start("aggregation", "systemIdentifier", matter.matterId().toString(), "aggregationType", "caseFile")
                .text("objectId", matter.diaryNumber())
                .text("extraId", matter.matterId().toString(), "extraIdType", "matterId")
                .text("extraId", matter.externalNumber(), "extraIdType", "externalDiaryNumber")
                .text("title", matter.subject())
                .text("otherTitle", matter.protectedSubject(), "titleType", "protected")
                .empty("status", "value", matter.status().erms());
        matter.references().forEach(number -> xml.text("relation", number, "relationType", "reference"));
        files(matter.histories());
        restriction(matter.restriction());
        xml.start("agents");
        agent("owner", null, new SipAgent(matter.authority(), matter.authority(), null));
        if (matter.responsible() != null) {
            agent("responsible_person", null, matter.responsible());
        }
        xml.end().start("dates");
        date("opened", matter.openedOn());
        if (matter.closedOn() != null) {
            date("closed", matter.closedOn());
        }
        xml.end();
        matter.actions().forEach(this::action);
        matter.entries().forEach(entry -> record(matter, entry));
        xml.end();
    }

    private void record(SipMatter matter, SipEntry entry) {
        String id = matter.matterId() + ":" + entry.number();
        xml.start(
                        "record",
                        "systemIdentifier",
                        id,
                        "recordType",
                        entry.kind(),
                        "recordPhysicalOrDigital",
                        version.digital())
                .text("objectId", matter.diaryNumber() + ":" + entry.number())
                .text("extraId", entry.caseId() == null ? null : entry.caseId().toString(), "extraIdType", "caseId")
                .text("title", entry.description())
                .text("otherTitle", entry.protectedDescription(), "titleType", "protected")
                .empty(
                        "status",
                        "value",
                        entry.voidedAt() == null ? entry.direction().status() : "obliterated")
                .text("runningNumber", Integer.toString(entry.number()));
        entry.files().stream()
                .filter(file -> file.madeFrom() != null)
                .forEach(file -> xml.text("relation", file.path(), "relationType", "has_rendition_version"));
        restriction(entry.restriction());
        xml.empty("direction", "directionDefinition", entry.direction().erms());
        people(entry);
        xml.start("dates");
        date(entry.direction().date(), entry.date());
        xml.text("date", SwedishTime.iso(entry.registeredAt()), "dateType", "captured");
        if (entry.voidedAt() != null) {
            xml.text("date", SwedishTime.iso(entry.voidedAt()), "dateType", "other", "otherDateType", "voided");
        }
        xml.end();
        entry.actions().forEach(this::action);
        notes(entry);
        files(entry.files());
        xml.end();
    }

    /** What the diary keeps apart is kept apart here too: two agents, the second named as the protected one (L4). */
    private void people(SipEntry entry) {
        xml.start("agents");
        String part = entry.direction().counterpart();
        if (entry.counterpart() != null) {
            xml.start("agent", "agentType", part)
                    .text("name", entry.counterpart())
                    .end();
        }
        if (entry.protectedCounterpart() != null) {
            xml.start("agent", "agentType", "other", "otherAgentType", "protected_" + part)
                    .text("name", entry.protectedCounterpart())
                    .end();
        }
        agent("other", "registrar", entry.registeredBy());
        xml.end();
    }

    private void agent(String type, @Nullable String otherType, SipAgent agent) {
        xml.start("agent", "agentType", type, "otherAgentType", otherType)
                .text("name", agent.name())
                .text("idNumber", agent.id(), "idNumberType", "inkom")
                .text("role", agent.role())
                .end();
    }

    private void restriction(@Nullable SipRestriction restriction) {
        if (restriction == null) {
            return;
        }
        xml.start("restriction", "restrictionType", "confidential")
                .text(
                        "explanatoryText",
                        restriction.authority() == null
                                ? "Uppgiften hålls åtskild i diariet."
                                : "Sekretessmarkering av " + restriction.authority() + ".")
                .text("regulation", restriction.provision());
        if (restriction.at() != null) {
            xml.start("dates")
                    .text("date", SwedishTime.iso(restriction.at()), "dateType", "confidentiality_assessed")
                    .end();
        }
        xml.end();
    }

    private void action(SipAction action) {
        xml.start("action")
                .text("actionText", action.text())
                .text("actionType", action.type())
                .start("dates")
                .text("actionDate", SwedishTime.iso(action.at()), "dateType", "other", "otherDateType", "recorded")
                .end();
        if (action.by() != null) {
            xml.start("agents");
            agent("agent", null, action.by());
            xml.end();
        }
        xml.end();
    }

    private void notes(SipEntry entry) {
        if (entry.voidReason() == null && entry.remarks().isEmpty()) {
            return;
        }
        xml.start("notes");
        xml.text("note", entry.voidReason(), "noteType", "makulering");
        entry.remarks().forEach(remark -> xml.text("note", remark, "noteType", "anmärkning"));
        xml.end();
    }

    private void files(Iterable<SipFile> files) {
        if (!files.iterator().hasNext()) {
            return;
        }
        xml.start("additionalInformation");
        files.forEach(file -> xml.empty(
                "appendix", "name", file.title(), "fileFormat", file.format().mediaType(), "path", file.path()));
        xml.end();
    }

    private void date(String type, LocalDate day) {
        date(type, SwedishTime.startOf(day));
    }

    private void date(String type, Instant at) {
        xml.text("date", SwedishTime.iso(at), "dateType", type);
    }

    @Override
    public void close() {
        xml.end().end().close();
    }
}
