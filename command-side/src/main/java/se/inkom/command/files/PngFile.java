package se.inkom.command.files;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PNG, chunk by chunk: in order, with right checksums, exactly as many pixels as announced and nothing before, between or
 * after. Decoders forgive all of that, which is where other things hide.
 */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final ByteBuffer file;
    private final byte[] bytes;
    private final List<int[]> pixels = new ArrayList<>();
    private long width;
    private long height;
    private int bitsPerPixel;
    private boolean interlaced;

    private PngFile(byte[] bytes) {
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes);
    }

    static void check(byte[] bytes) {
        var png = new PngFile(bytes);
        png.walk();
        png.inflate();
        PictureDecoder.decode(bytes, "png");
    }

    private void walk() {
        file.position(SIGNATURE);
        String type = "";
        for (boolean first = true; !type.equals("IEND"); first = false) {
            if (file.remaining() < 12) {
                throw PictureDecoder.damaged("it is cut short");
            }
            int length = file.getInt();
            int start = file.position();
            if (length < 0 || length > file.remaining() - 8) {
                throw PictureDecoder.damaged("it is cut short");
            }
            type = new String(bytes, start, 4, java.nio.charset.StandardCharsets.US_ASCII);
            if (first != type.equals("IHDR")) {
                throw PictureDecoder.damaged("its header is not where it belongs");
            }
            var sum = new CRC32();
            sum.update(bytes, start, length + 4);
            if (file.getInt(start + 4 + length) != (int) sum.getValue()) {
                throw PictureDecoder.damaged("a checksum in it is wrong");
            }
            chunk(type, start + 4, length);
            file.position(start + 4 + length + 4);
        }
        if (file.hasRemaining()) {
            throw PictureDecoder.goesOn();
        }
    }

    private void chunk(String type, int at, int length) {
        switch (type) {
            case "IHDR" -> header(at, length);
            case "IDAT" -> pixels.add(new int[] {at, length});
            case "IEND", "PLTE" -> {
                if (type.equals("IEND") && length > 0) {
                    throw PictureDecoder.goesOn();
                }
            }
            case "acTL", "fcTL", "fdAT" ->
                throw Refusal.UNREADABLE.because("The picture moves. Evidence shows one moment.");
            default -> {
                if (Character.isUpperCase(type.charAt(0))) {
                    throw PictureDecoder.damaged("it has a part that nobody knows");
                }
                OtherReadings.refuseMarkup(bytes, at, length);
            }
        }
    }

    private void header(int at, int length) {
        if (length != 13) {
            throw PictureDecoder.damaged("its header has the wrong length");
        }
        width = file.getInt(at) & 0xFFFFFFFFL;
        height = file.getInt(at + 4) & 0xFFFFFFFFL;
        PictureDecoder.checkSize(width, height);
        int channels =
                switch (bytes[at + 9]) {
                    case 0, 3 -> 1;
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> throw PictureDecoder.damaged("its colours are of no known kind");
                };
        bitsPerPixel = channels * bytes[at + 8];
        if (bitsPerPixel <= 0 || bitsPerPixel > 64) {
            throw PictureDecoder.damaged("its colours are of no known kind");
        }
        interlaced = bytes[at + 12] == 1;
    }

    /** To the announced size and not a byte further: a small file cannot unpack into a huge one. */
    private void inflate() {
        long announced = announced();
        long seen = 0;
        byte[] rows = new byte[64 * 1024];
        var inflater = new Inflater();
        try {
            for (int[] part : pixels) {
                inflater.setInput(bytes, part[0], part[1]);
                for (int n = inflater.inflate(rows); n > 0; n = inflater.inflate(rows)) {
                    seen += n;
                    if (seen > announced) {
                        throw Refusal.UNPACKS_TOO_LARGE.because("The picture unpacks into more than it announces.");
                    }
                }
                if (inflater.getRemaining() > 0) {
                    throw PictureDecoder.goesOn();
                }
            }
            if (!inflater.finished() || seen != announced) {
                throw PictureDecoder.damaged("pixels are missing");
            }
        } catch (DataFormatException e) {
            throw PictureDecoder.damaged(e);
        } finally {
            inflater.end();
        }
    }

    private long announced() {
        if (!interlaced) {
            return height * (1 + rowBytes(width));
        }
        long sum = 0;
        for (int[] pass : ADAM7) {
            long columns = (width - pass[0] + pass[2] - 1) / pass[2];
            long rows = (height - pass[1] + pass[3] - 1) / pass[3];
            sum += columns > 0 && rows > 0 ? rows * (1 + rowBytes(columns)) : 0;
        }
        return sum;
    }

    private long rowBytes(long columns) {
        return (columns * bitsPerPixel + 7) / 8;
    }
}
