package se.inkom.query.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.PostContent;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.registry.EntryKind;
import se.inkom.query.archive.sip.FileFormat;
import se.inkom.query.archive.sip.SipFile;
import se.inkom.query.archive.sip.SipFolder;
import se.inkom.query.diary.DiaryEntry;
import se.inkom.query.diary.DocumentRef;
import se.inkom.query.pdf.Paper.Fact;
import se.inkom.query.support.Texts;

/** Puts the files of one entry into the package: each document as it is kept, and a copy that lasts where it is none itself. */
final class PackEntry {
    private final SipFolder files;
    private final String folder;
    private final Copies copies;
    private final OpenedContents contents;
    private final OfficerId reader;
    private final String purpose;
    private final PackedContents packed;
    private final List<SipFile> of = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    PackEntry(
            SipFolder files,
            String folder,
            Copies copies,
            OpenedContents contents,
            OfficerId reader,
            String purpose,
            PackedContents packed) {
        this.files = files;
        this.folder = folder;
        this.copies = copies;
        this.contents = contents;
        this.reader = reader;
        this.purpose = purpose;
        this.packed = packed;
    }

    List<SipFile> files() {
        return of;
    }

    /** What a reader must know of files that are not there. */
    List<String> remarks() {
        return remarks;
    }

    /** All documents of the entry; its matter's events name them. */
    void documents(DiaryEntry entry) {
        for (DocumentRef document : entry.documents()) {
            document(entry, entry.kind(), document, entry.matterId());
        }
        if (entry.documents().isEmpty()) {
            remarks.add("Handlingen har ingen fil; vad som hände står i ärendets historik.");
        }
    }

    /** Evidence that the case has and nobody registered. */
    void evidence(DiaryEntry entry, DocumentRef file, UUID caseId) {
        document(entry, EntryKind.EVIDENCE, file, caseId);
    }

    /** @param aggregate whose events name the document */
    private void document(DiaryEntry entry, EntryKind kind, DocumentRef document, UUID aggregate) {
        Optional<OpenedContents.Opened> opened = contents.open(document.id(), reader, purpose);
        SipFile original = opened.map(o -> original(kind, o)).orElse(null);
        packed.add(
                aggregate,
                new PackedContents.Packed(
                        document.id(),
                        document.sha256(),
                        opened.map(OpenedContents.Opened::salt).orElse(null),
                        document.mediaType(),
                        document.length(),
                        original == null ? null : original.path(),
                        null));
        if (original == null) {
            remarks.add("Innehållet " + document.id() + " finns inte längre i förvaret.");
            return;
        }
        copy(entry, kind, opened.orElseThrow(), original);
    }

    private SipFile original(EntryKind kind, OpenedContents.Opened opened) {
        byte[] bytes = opened.content().bytes();
        FileFormat format = FileFormat.of(opened.content().mediaType(), bytes);
        return add(name(kind), title(kind), format, bytes, null);
    }

    private void copy(DiaryEntry entry, EntryKind kind, OpenedContents.Opened opened, SipFile original) {
        String type = opened.content().mediaType();
        if (type.equals(PostContent.MEDIA_TYPE)) {
            PostContent post = Texts.asPost(opened.content());
            paper(entry, kind, author(post), post.text() == null ? "(ingen text)" : post.text(), original);
            for (PostContent.Attachment attachment : post.attachments()) {
                attachment(entry, attachment, original);
            }
        } else if (type.startsWith("text/plain")) {
            paper(entry, kind, List.of(), opened.content().text(), original);
        } else if (type.startsWith("image/jpeg")) {
            picture(name(kind), title(kind), opened.content().bytes(), original);
        }
    }

    private static List<Fact> author(PostContent post) {
        PostContent.Author author = post.author();
        String name = author == null ? null : author.name();
        return name == null ? List.of() : List.of(new Fact("Avsändare", name));
    }

    private void paper(DiaryEntry entry, EntryKind kind, List<Fact> facts, String words, SipFile original) {
        add(
                name(kind),
                title(kind) + ", läsbar kopia",
                FileFormat.PDF_A_2A,
                copies.paper(title(kind), entry, facts, words),
                original.path());
    }

    private void picture(String name, String title, byte[] bytes, SipFile original) {
        copies.png(bytes)
                .ifPresentOrElse(
                        png -> add(name, title + ", kopia", FileFormat.PNG, png, original.path()),
                        () -> remarks.add("Bilden " + original.path() + " gick inte att kopiera till PNG."));
    }

    /** A picture that the platform only showed is not ours to give; the post names its address. */
    private void attachment(DiaryEntry entry, PostContent.Attachment attachment, SipFile post) {
        ContentRef file = attachment.file();
        if (file == null) {
            return;
        }
        Optional<OpenedContents.Opened> opened = contents.open(file.id(), reader, purpose);
        SipFile added = opened.map(o -> add(
                        "bilaga",
                        "Bilaga",
                        FileFormat.of(o.content().mediaType(), o.content().bytes()),
                        o.content().bytes(),
                        null))
                .orElse(null);
        packed.add(
                entry.matterId(),
                new PackedContents.Packed(
                        file.id(),
                        file.sha256(),
                        opened.map(OpenedContents.Opened::salt).orElse(null),
                        file.mediaType(),
                        file.length(),
                        added == null ? null : added.path(),
                        post.path()));
        if (added == null) {
            remarks.add("Bilagan " + file.id() + " finns inte längre i förvaret.");
        } else if (file.mediaType().startsWith("image/jpeg")) {
            picture("bilaga", "Bilaga", opened.orElseThrow().content().bytes(), added);
        }
    }

    private SipFile add(String name, String title, FileFormat format, byte[] bytes, @Nullable String madeFrom) {
        SipFile added = files.add(
                files.free(folder + name + "." + format.ending()), format, title, madeFrom, out -> out.write(bytes));
        of.add(added);
        return added;
    }

    private static String name(EntryKind kind) {
        return switch (kind) {
            case POST -> "inlagg";
            case ANSWER -> "svar";
            case REMOVAL_DECISION -> "beslut";
            case EVIDENCE -> "bevis";
            case NOTE -> "anteckning";
        };
    }

    private static String title(EntryKind kind) {
        return switch (kind) {
            case POST -> "Inlägget";
            case ANSWER -> "Svaret";
            case REMOVAL_DECISION -> "Beslut om borttagning";
            case EVIDENCE -> "Bevis";
            case NOTE -> "Anteckning";
        };
    }
}
