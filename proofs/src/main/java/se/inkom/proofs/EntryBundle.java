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
        int at = 0;
        while (at < bundle.length) {
            if (at + 2 > bundle.length) {
                throw new ProofException("the bundle ends within the length of record " + records.size());
            }
            int length = Byte.toUnsignedInt(bundle[at]) << 8 | Byte.toUnsignedInt(bundle[at + 1]);
            at += 2;
            if (at + length > bundle.length) {
                throw new ProofException("the bundle ends within record " + records.size());
            }
            records.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return records;
    }
}
