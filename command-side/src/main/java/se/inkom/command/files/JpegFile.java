package se.inkom.command.files;

/** JPEG, segment by segment to its end marker, which must be the end of the file. */
final class JpegFile {
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private final byte[] bytes;
    private int at = 2;
    private boolean sized;
    private boolean scanned;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) {
        new JpegFile(bytes).walk();
        PictureDecoder.decode(bytes, "jpeg");
    }

    private void walk() {
        for (int marker = marker(); marker != EOI; marker = marker()) {
            int length = length();
            segment(marker, length);
            at += length;
            if (marker == SOS) {
                scanned = true;
                skipScan();
            }
        }
        if (!sized || !scanned) {
            throw PictureDecoder.damaged("it has no picture in it");
        }
        if (at != bytes.length) {
            throw PictureDecoder.goesOn();
        }
    }

    private int marker() {
        if (at + 1 >= bytes.length || (bytes[at] & 0xFF) != 0xFF) {
            throw PictureDecoder.damaged("it is cut short");
        }
        while (at + 1 < bytes.length && (bytes[at + 1] & 0xFF) == 0xFF) {
            at++; // padding
        }
        int marker = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
        at += 2;
        if (marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD8)) {
            throw PictureDecoder.damaged("it has a part where none belongs");
        }
        return marker;
    }

    private int length() {
        if (at + 2 > bytes.length) {
            throw PictureDecoder.damaged("it is cut short");
        }
        int length = (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
        if (length < 2 || at + length > bytes.length) {
            throw PictureDecoder.damaged("it is cut short");
        }
        return length;
    }

    private void segment(int marker, int length) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            if (length < 8) {
                throw PictureDecoder.damaged("its header has the wrong length");
            }
            PictureDecoder.checkSize(number(at + 5), number(at + 3));
            sized = true;
        } else if (marker >= 0xE0) { // notes of programs, and comments
            OtherReadings.refuseMarkup(bytes, at + 2, length - 2);
        }
    }

    private int number(int where) {
        return (bytes[where] & 0xFF) << 8 | bytes[where + 1] & 0xFF;
    }

    private void skipScan() {
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return;
            }
            at++;
        }
        throw PictureDecoder.damaged("it is cut short");
    }
}
