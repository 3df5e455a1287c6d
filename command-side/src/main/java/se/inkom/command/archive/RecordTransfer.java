package se.inkom.command.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TransferId;
import se.inkom.ledger.pipeline.Target;

/** Note that a receiver has taken a package. */
record RecordTransfer(
        UUID packageId,
        String objectId,
        String sha256,
        long length,
        String receiver,
        @Nullable String receipt,
        List<MatterId> matters,
        OfficerId by)
        implements AggregateCommand {

    /** Always the same for one package and one receiver, so that it is noted once. */
    TransferId transferId() {
        return new TransferId(
                UUID.nameUUIDFromBytes(("transfer/" + packageId + "/" + receiver).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Target target() {
        return new Target(transferId().value().toString(), false);
    }
}
