package se.inkom.proofs.timestamp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.inkom.proofs.ProofException;

/** One value of ASN.1 in DER (X.690): reads what a timestamp needs, and only definite lengths. */
final class Der {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CONTEXT_0 = 0xA0;

    private final byte[] data;
    private final int begin;
    private final int content;
    private final int end;

    private Der(byte[] data, int begin, int content, int end) {
        this.data = data;
        this.begin = begin;
        this.content = content;
        this.end = end;
    }

    /** The one value that fills the bytes. */
    static Der of(byte[] data) {
        Der value = at(data, 0, data.length);
        if (value.end != data.length) {
            throw new ProofException("there are bytes behind the DER value");
        }
        return value;
    }

    private static Der at(byte[] data, int begin, int limit) {
        if (begin + 2 > limit) {
            throw cutOff();
        }
        int length = Byte.toUnsignedInt(data[begin + 1]);
        int content = begin + 2;
        if (length >= 0x80) {
            int bytes = length - 0x80;
            if (bytes == 0 || bytes > 3 || content + bytes > limit) {
                throw new ProofException("a DER length is not definite, or too long");
            }
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | Byte.toUnsignedInt(data[content++]);
            }
        }
        if (content + length > limit) {
            throw cutOff();
        }
        return new Der(data, begin, content, content + length);
    }

    private static ProofException cutOff() {
        return new ProofException("a DER value is cut off");
    }

    int tag() {
        return Byte.toUnsignedInt(data[begin]);
    }

    boolean is(int tag) {
        return tag() == tag;
    }

    Der expect(int tag) {
        if (!is(tag)) {
            throw new ProofException("DER tag " + tag() + " where " + tag + " belongs");
        }
        return this;
    }

    List<Der> children() {
        List<Der> children = new ArrayList<>();
        for (int at = content; at < end; ) {
            Der child = at(data, at, end);
            children.add(child);
            at = child.end;
        }
        return children;
    }

    Der child(int index) {
        List<Der> children = children();
        if (index >= children.size()) {
            throw new ProofException("a DER value has only " + children.size() + " parts");
        }
        return children.get(index);
    }

    byte[] content() {
        return Arrays.copyOfRange(data, content, end);
    }

    /** Tag, length and content. */
    byte[] bytes() {
        return Arrays.copyOfRange(data, begin, end);
    }

    /** The same with another tag: signed attributes are signed as the set that they stand for (RFC 5652, 5.4). */
    byte[] bytesAs(int tag) {
        byte[] bytes = bytes();
        bytes[0] = (byte) tag;
        return bytes;
    }

    BigInteger integer() {
        expect(INTEGER);
        if (content == end) {
            throw cutOff();
        }
        return new BigInteger(content());
    }

    String oid() {
        expect(OID);
        var text = new StringBuilder();
        long arc = 0;
        for (int i = content; i < end; i++) {
            arc = arc << 7 | data[i] & 0x7F;
            if (data[i] >= 0) {
                if (text.isEmpty()) {
                    long first = Math.min(arc / 40, 2);
                    text.append(first).append('.').append(arc - 40 * first);
                } else {
                    text.append('.').append(arc);
                }
                arc = 0;
            }
        }
        return text.toString();
    }
}
