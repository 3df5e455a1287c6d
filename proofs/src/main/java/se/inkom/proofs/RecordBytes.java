package se.inkom.proofs;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads the fields of a leaf record, big endian, and refuses whatever could be written in a second way. */
final class RecordBytes {
    static final byte VERSION = 1;
    static final byte SHA_256 = 1;

    /** What a tlog-tiles entry, and so a leaf record, can hold. */
    static final int LONGEST = 0xFFFF;

    private final ByteBuffer in;

    RecordBytes(byte[] record, int kind, String what) {
        in = ByteBuffer.wrap(record);
        expect(VERSION, what + ": record version");
        expect(SHA_256, what + ": hash algorithm");
        expect(kind, what + ": kind of record");
    }

    private void expect(int value, String what) {
        int found = u8();
        if (found != value) {
            throw new ProofException(what + " is " + found + ", not " + value);
        }
    }

    private int u8() {
        return Byte.toUnsignedInt(read(in::get));
    }

    int i32() {
        return read(in::getInt);
    }

    long i64() {
        return read(in::getLong);
    }

    UUID uuid() {
        return new UUID(i64(), i64());
    }

    Hash hash() {
        byte[] bytes = new byte[Hash.LENGTH];
        read(() -> in.get(bytes));
        return Hash.wrap(bytes);
    }

    String text() {
        byte[] utf8 = new byte[Short.toUnsignedInt(read(in::getShort))];
        read(() -> in.get(utf8));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProofException("a text in a leaf record is not UTF-8", e);
        }
    }

    void end() {
        if (in.hasRemaining()) {
            throw new ProofException(in.remaining() + " bytes too many in a leaf record");
        }
    }

    private static <T> T read(Supplier<T> field) {
        try {
            return field.get();
        } catch (BufferUnderflowException e) {
            throw new ProofException("a leaf record is cut off", e);
        }
    }

    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new ProofException("a text of " + bytes.length + " bytes does not fit into a leaf record");
        }
        return bytes;
    }
}
