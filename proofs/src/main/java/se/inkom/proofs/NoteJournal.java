package se.inkom.proofs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A day's signed checkpoints in one file: each note followed by one empty line.
 *
 * @param notes the complete ones, in order
 * @param completeLength bytes up to the end of the last complete note; less than the file when a crash tore one
 */
public record NoteJournal(List<SignedNote> notes, int completeLength) {
    public NoteJournal {
        notes = List.copyOf(notes);
    }

    /** A note as the journal holds it. */
    public static byte[] entry(SignedNote note) {
        return (note + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file. A note is complete when the empty line behind its signatures is there.
     *
     * @throws ProofException when a complete note is not one
     */
    public static NoteJournal read(byte[] file) {
        List<SignedNote> notes = new ArrayList<>();
        int begin = 0;
        while (begin < file.length) {
            int text = emptyLine(file, begin);
            int end = text < 0 ? -1 : emptyLine(file, text);
            if (end < 0) {
                break;
            }
            try {
                notes.add(SignedNote.parse(Arrays.copyOfRange(file, begin, end - 1)));
            } catch (ProofException e) {
                throw new ProofException("note " + (notes.size() + 1) + ": " + e.getMessage(), e);
            }
            begin = end;
        }
        return new NoteJournal(notes, begin);
    }

    /** Index behind the next two newlines in a row, or -1. */
    private static int emptyLine(byte[] file, int from) {
        for (int i = from; i + 1 < file.length; i++) {
            if (file[i] == '\n' && file[i + 1] == '\n') {
                return i + 2;
            }
        }
        return -1;
    }
}
