package se.inkom.query.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a document says, from top to bottom; {@link PdfWriter} gives it its form. Not safe for use by several threads. */
public final class Paper {
    private final String title;
    private final Instant madeAt;
    private final List<Block> blocks = new ArrayList<>();

    /** One thing below the other. */
    sealed interface Block {
        record Heading(int level, String text) implements Block {}

        record Paragraph(String text) implements Block {}

        record Passage(List<Run> runs) implements Block {}

        record Facts(List<Fact> facts) implements Block {}

        record Table(List<String> header, List<List<String>> rows) implements Block {}

        @SuppressWarnings("ArrayRecordComponent") // on its way onto paper, never compared
        record Picture(byte[] bytes, String description) implements Block {}

        record NewPage() implements Block {}
    }

    /** A name and its value, such as {@code Diarienummer: KS2026/1}. */
    public record Fact(String name, String value) {}

    /**
     * An empty document.
     *
     * @param title also the file's own title, so it must be fit for whoever gets it
     * @param madeAt stands in the file as the time of its making; the same words and time give the same bytes
     */
    public Paper(String title, Instant madeAt) {
        this.title = title;
        this.madeAt = madeAt;
    }

    /** @param level 1 for the title on top, 2 and 3 below it */
    public Paper heading(int level, String text) {
        return with(new Block.Heading(level, text));
    }

    public Paper paragraph(String text) {
        return with(new Block.Paragraph(text));
    }

    /** Somebody else's words, set apart, with their own line breaks. */
    public Paper passage(List<Run> runs) {
        return with(new Block.Passage(List.copyOf(runs)));
    }

    public Paper facts(List<Fact> facts) {
        return facts.isEmpty() ? this : with(new Block.Facts(List.copyOf(facts)));
    }

    public Paper table(List<String> header, List<List<String>> rows) {
        return with(new Block.Table(List.copyOf(header), List.copyOf(rows)));
    }

    /**
     * A picture; one that is taller than a page goes on over several.
     *
     * @param bytes PNG or JPEG; only its pixels get into the file, nothing that was hidden beside them
     * @param description for who does not see it
     * @throws UnreadablePicture when it is none, or too large to be opened here
     */
    public Paper picture(byte[] bytes, String description) {
        Pictures.pages(bytes).forEach(page -> with(new Block.Picture(page, description)));
        return this;
    }

    public Paper newPage() {
        return with(new Block.NewPage());
    }

    String title() {
        return title;
    }

    Instant madeAt() {
        return madeAt;
    }

    List<Block> blocks() {
        return blocks;
    }

    private Paper with(Block block) {
        blocks.add(block);
        return this;
    }
}
