package se.inkom.query.support;

import java.util.regex.Pattern;

/**
 * Other people's words in files that have no place for every character, each way so that the reader gets them back in full.
 * What XML cannot hold (NUL, bells, halves of surrogate pairs) is written as {@code _x0000_}, the escape of SpreadsheetML
 * (ECMA-376, ST_Xstring), in all three forms; an underscore that would look like one becomes {@code _x005F_}.
 */
public final class CellText {
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern RETURN = Pattern.compile("\r");
    private static final Pattern LONE_RETURN = Pattern.compile("\r(?!\n)");
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠'";

    private CellText() {}

    /** Most texts are, and a million of them are looked at. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0xD7FF || c == '_') {
                return false;
            }
        }
        return true;
    }

    /** XML parsers turn a carriage return into a line feed, so that it is escaped too. */
    public static String inXml(String text) {
        return isPlain(text) ? text : escaped(RETURN, visible(text));
    }

    /**
     * Escaped once more, since a spreadsheet undoes one escape when it opens the file: a cell then shows where a NUL was instead
     * of ending there.
     */
    public static String inWorkbook(String text) {
        return isPlain(text) ? text : escaped(RETURN, notAnEscape(visible(text)));
    }

    /** Line breaks stay, in quotes; a lone carriage return is none. */
    public static String inCsv(String text) {
        return defused(isPlain(text) ? text : escaped(LONE_RETURN, visible(text)));
    }

    /**
     * A cell that a spreadsheet would take for a formula begins with an apostrophe instead; so does one that begins with an
     * apostrophe, so that whoever takes one away has the text again.
     */
    private static String defused(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String visible(String text) {
        return escaped(NOT_IN_XML, notAnEscape(text));
    }

    private static String notAnEscape(String text) {
        return text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    }

    private static String escaped(Pattern what, String text) {
        return what.matcher(text)
                .replaceAll(found -> "_x%04X_".formatted(found.group().codePointAt(0)));
    }
}
