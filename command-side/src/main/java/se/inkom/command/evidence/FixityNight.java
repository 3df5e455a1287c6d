package se.inkom.command.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every night, on one instance; when it was away that night, the report says how old the last look is. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FixityNight {
    private static final Logger LOG = LoggerFactory.getLogger(FixityNight.class);

    private final FixityScan scan;

    FixityNight(FixityScan scan) {
        this.scan = scan;
    }

    @Scheduled(cron = "${inkom.evidence.fixity.at:0 30 2 * * *}")
    void look() {
        try {
            if (!scan.run()) {
                LOG.info("Another instance looks through the archive");
            }
        } catch (RuntimeException away) {
            LOG.error("The look through the archive broke off", away);
        }
    }
}
