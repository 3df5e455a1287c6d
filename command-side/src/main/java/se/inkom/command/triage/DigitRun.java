package se.inkom.command.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Digits that belong together in a text, however they are grouped: {@code 19 12 12-12 1212}. One pass over the text, so that a
 * post of a megabyte costs no more than its length.
 */
final class DigitRun {
    private static final int LONGEST_GAP = 3;

    private final String digits;
    private final BitSet groupStarts;
    private final boolean plus;

    private DigitRun(String digits, BitSet groupStarts, boolean plus) {
        this.digits = digits;
        this.groupStarts = groupStarts;
        this.plus = plus;
    }

    static List<DigitRun> in(String text) {
        var runs = new ArrayList<DigitRun>();
        int at = 0;
        while (at < text.length()) {
            if (digit(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            var digits = new StringBuilder();
            var starts = new BitSet();
            boolean plus = at > 0 && text.charAt(at - 1) == '+';
            boolean gap = true;
            int gapLength = 0;
            for (; at < text.length(); at++) {
                int digit = digit(text.charAt(at));
                if (digit >= 0) {
                    if (gap) {
                        starts.set(digits.length());
                    }
                    digits.append((char) ('0' + digit));
                    gap = false;
                    gapLength = 0;
                } else if (separates(text.charAt(at)) && ++gapLength <= LONGEST_GAP) {
                    gap = true;
                } else {
                    break;
                }
            }
            starts.set(digits.length());
            runs.add(new DigitRun(digits.toString(), starts, plus));
        }
        return runs;
    }

    /** Also the digits of other scripts, which a keyboard or a prankster may bring. */
    private static int digit(char c) {
        return c < 128 ? (c >= '0' && c <= '9' ? c - '0' : -1) : Character.digit(c, 10);
    }

    private static boolean separates(char c) {
        return switch (c) {
            case ' ', '-', '+', '\u00a0', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '.', '/', '(', ')' -> true;
            default -> false;
        };
    }

    /** Whether a plus sign stands right before it, as in +46. */
    boolean beginsWithPlus() {
        return plus;
    }

    /** All readings of this length that begin and end where a group does. */
    Stream<String> windows(int length) {
        return IntStream.rangeClosed(0, digits.length() - length)
                .filter(at -> groupStarts.get(at) && groupStarts.get(at + length))
                .mapToObj(at -> digits.substring(at, at + length));
    }
}
