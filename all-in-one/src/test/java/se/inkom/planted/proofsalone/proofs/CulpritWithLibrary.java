package se.inkom.planted.proofsalone.proofs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CulpritWithLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(CulpritWithLibrary.class);

    void say() {
        LOG.info("checked");
    }
}
