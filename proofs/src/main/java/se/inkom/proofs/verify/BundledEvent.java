package se.inkom.proofs.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.TlogProof;

/**
 * One event of a bundle after its own checks: record, texts and proof belong together.
 *
 * @param payload as stored
 */
record BundledEvent(EventRecord record, String payload) {

    /** @param name the path without its ending, such as {@code events/000000000017} */
    static BundledEvent read(CaseBundle bundle, String name, SignedNote checkpoint, List<NoteVerifier> known) {
        EventRecord record = EventRecord.decode(bundle.bytes(name + ".record"));
        if (!name.equals(name(record.position()))) {
            throw new ProofException("the record is of position " + record.position());
        }
        byte[] payload = bundle.bytes(name + ".payload.json");
        if (!Hash.sha256(payload).equals(record.payload())) {
            throw new ProofException("the payload is not what was sealed");
        }
        if (!Hash.sha256(bundle.bytes(name + ".metadata.json")).equals(record.metadata())) {
            throw new ProofException("the metadata is not what was sealed");
        }
        TlogProof proof = TlogProof.parse(bundle.text(name + ".proof"));
        if (proof.index() != record.position()) {
            throw new ProofException("the proof is for leaf " + proof.index());
        }
        if (!proof.note().equals(checkpoint)) {
            proof.note().verify(known);
            throw new ProofException("the proof is for another checkpoint than the bundle's");
        }
        if (!proof.includes(record.leafHash())) {
            throw new ProofException("the proof does not lead from the event to the signed root");
        }
        return new BundledEvent(record, new String(payload, StandardCharsets.UTF_8));
    }

    static String name(long position) {
        return "events/" + "0".repeat(Math.max(0, 12 - Long.toString(position).length())) + position;
    }
}
