package se.inkom.query.disclosures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in a decision to refuse, {@code inkom.disclosure}.
 *
 * @param sender who decides and where an appeal is sent
 * @param court which court tries it (OSL 6:8)
 */
@ConfigurationProperties("inkom.disclosure")
record DisclosureProperties(
        @DefaultValue("Kommunen") String sender,
        @DefaultValue("kammarrätten") String court) {}
