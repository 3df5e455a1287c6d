package se.inkom.proofs;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** C2SP tlog-tiles entry bundle: up to 256 leaf records, each after its length in two bytes. */
public final class EntryBundle {
    private EntryBundle() {}

    public static byte[] encode(List<byte[]> records) {
        var out = new ByteArrayOutputStream();
        for (byte[] record : records) {
            if (record.length > RecordBytes.LONGEST) {
                throw new ProofException("a leaf record of " + record.length + " bytes does not fit into a bundle");
            }
            out.write(record.length >> 8);
            out.write(record.length);
            out.writeBytes(record);
        }
        return out.toByteArray();
    }

    /** @throws ProofException when the last record is cut off */
    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> records = new ArrayList<>(Tiles.WIDTH);
        for (int at = 0; at < bundle.length; ) {
            int end = endOf(bundle, at);
            records.add(Arrays.copyOfRange(bundle, at + 2, end));
            at = end;
        }
        return records;
    }

    /** The bundle cut off behind its first records. */
    static byte[] beginning(byte[] bundle, int records) {
        int end = 0;
        for (int i = 0; i < records; i++) {
            end = endOf(bundle, end);
        }
        return Arrays.copyOf(bundle, end);
    }

    /**
     * Where the record that begins, with its length, at this place ends.
     *
     * @throws ProofException when it is cut off
     */
    public static int endOf(byte[] bundle, int at) {
        if (at + 2 > bundle.length) {
            throw new ProofException("the bundle of records is cut off");
        }
        int end = at + 2 + (Byte.toUnsignedInt(bundle[at]) << 8 | Byte.toUnsignedInt(bundle[at + 1]));
        if (end > bundle.length) {
            throw new ProofException("the bundle of records is cut off");
        }
        return end;
    }
}
