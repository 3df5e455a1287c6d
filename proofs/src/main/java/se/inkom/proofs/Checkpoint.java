package se.inkom.proofs;

import java.util.List;

/**
 * What a log signs: its name, how many leaves it has, and their root (C2SP tlog-checkpoint).
 *
 * @param origin {@code <log name>/<epoch>}, for example {@code inkom.kungalv.se/cases/1}
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** The text of the note, to the last newline. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** @throws ProofException for anything but three lines in their one form; extension lines are not used here */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != 4 || !lines.get(3).isEmpty() || lines.get(0).isEmpty()) {
            throw new ProofException("a checkpoint has three lines: origin, size, root");
        }
        return new Checkpoint(lines.get(0), number(lines.get(1)), Hash.ofBase64(lines.get(2)));
    }

    /** The epoch that the origin ends with. */
    public int epoch() {
        String epoch = origin.substring(origin.lastIndexOf('/') + 1);
        if (!epoch.matches("[1-9][0-9]{0,8}") || epoch.length() == origin.length()) {
            throw new ProofException("the origin " + Shown.text(origin) + " does not end with an epoch");
        }
        return Integer.parseInt(epoch);
    }

    /** The origin without its epoch. */
    public String logName() {
        return origin.substring(0, Math.max(0, origin.lastIndexOf('/')));
    }

    static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new ProofException("not a whole number in its one form: " + Shown.text(text));
        }
        return Long.parseLong(text);
    }
}
